import Dispatch
import Foundation
import GraphReports

/// A headless Chromium that opens a page and lets a script use it.
enum Chromium {
    static let program = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"].lazy
        .flatMap { name in
            (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
        }
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static var isInstalled: Bool { program != nil }
    static let hasGraphviz = (try? Graphviz().svg("digraph { a }")) != nil

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Opens a page as a file and runs a script at its end.
    /// - Parameters:
    ///   - page: The page.
    ///   - script: What to do; `see(name, value)` tells what was seen, `await frame()` lets the page draw.
    /// - Returns: What was seen, by name.
    static func run(_ page: String, _ script: String) throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "strata-page-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let driver = """
            <script nonce="strata">
            (async () => {
            const seen = {};
            const byId = (id) => document.getElementById(id);
            const field = byId('page-search');
            const frame = () => new Promise((done) => setTimeout(done, 100));
            const see = (name, value) => { seen[name] = String(value); };
            const type = (text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); };
            const key = (target, key) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
            try { \(script) } catch (error) { see('error', error); }
            document.documentElement.setAttribute('data-seen', btoa(encodeURIComponent(JSON.stringify(seen))));
            })();
            </script>
            """
        let file = folder.appending(path: "page.html")
        // Nothing is painted here, so nothing would ask for a frame.
        let clock = """
            <script nonce="strata">window.requestAnimationFrame = (draw) => setTimeout(draw, 0);</script>
            """
        try page.replacing("</head>", with: "\(clock)</head>").replacing("</body>", with: "\(driver)</body>").write(
            to: file, atomically: true, encoding: .utf8)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program ?? "chromium")
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile", "--dump-dom",
            "--virtual-time-budget=2000", "file://\(file.path)",
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // A browser that hangs must not keep the tests.
        let limit = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: limit)
        defer { limit.cancel() }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard let start = text.firstRange(of: "data-seen=\"")?.upperBound,
            let end = text[start...].firstIndex(of: "\""), let data = Data(base64Encoded: String(text[start..<end])),
            let json = String(decoding: data, as: UTF8.self).removingPercentEncoding,
            let seen = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
        else { throw Failure(description: "the page said nothing; Chromium ended with \(process.terminationStatus)") }
        return seen
    }
}
