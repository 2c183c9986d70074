/// The program of the page, by concern.
enum PageScript {
    static var text: String {
        (["(() => {", "'use strict';"] + [model, camera, selection, panel, search, keys] + ["})();"])
            .joined(separator: "\n")
    }
}
