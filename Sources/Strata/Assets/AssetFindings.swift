import AssetFiles
import CloudFormation
import ResourceRegistry

/// The wording of what can be wrong with an asset.
enum AssetFindings {
    static func finding(_ problem: FileProblem, of path: String, in store: AssetStore, at node: Node) -> Finding {
        let place = problem.path.isEmpty ? "'\(path)'" : "'\(problem.path)' in '\(path)'"
        func report(_ rule: String, _ message: String, _ help: String) -> Finding {
            Finding(
                ruleID: rule, severity: .error, message: "asset '\(node.path)': \(message)", help: help,
                constructPath: node.path, location: node.location
            )
        }
        switch problem.kind {
        case .missing:
            return report("asset/missing", "there is no file or directory \(place)", missingHelp(path, store))
        case .empty:
            return report(
                "asset/empty", "the directory \(place) has no files, or all of them are excluded",
                "put a file into it, or change the patterns of what is excluded"
            )
        case .directory:
            return report(
                "asset/directory", "\(place) is a directory, which cannot be published as it is",
                "leave the packaging out: directories become zip files"
            )
        case .unreadable(let reason):
            return report(
                "asset/unreadable", "\(place) cannot be read: \(reason)", "make it readable, or exclude it"
            )
        case .special:
            return report(
                "asset/special-file", "\(place) is neither a file nor a directory",
                "pipes, sockets and devices have no content; exclude it"
            )
        case .brokenLink(let target):
            return report(
                "asset/broken-link", "\(place) is a link to '\(target)', where nothing is",
                "make the link lead to a file, or exclude it"
            )
        case .linkCycle(let target):
            return report(
                "asset/link-cycle", "\(place) is a link to '\(target)', which leads back to where it stands",
                "remove the link, or exclude it"
            )
        case .linkOutside(let target):
            return report(
                "asset/link-outside", "\(place) is a link to '\(target)', outside of the asset and of the app's root",
                "copy what it leads to into the directory, or exclude it"
            )
        case .name:
            return report(
                "asset/name", "a file in \(place) has a name that is not UTF-8", "rename it; zip files have UTF-8 names"
            )
        case .tooMany(let maximum):
            return report(
                "asset/too-many-files", "there are more than \(maximum) files and directories in \(place)",
                "exclude what the asset does not need, or look for links that repeat directories"
            )
        case .refused(let refusal):
            let (reason, help) = text(of: refusal)
            return report("asset/refused", "\(place) \(reason)", help)
        }
    }

    private static func text(of refusal: FileProblem.Refusal) -> (reason: String, help: String) {
        switch refusal {
        case .fileSystem:
            ("is the whole file system, which cannot be meant", "name the directory that holds the files")
        case .output:
            (
                "is in the assembly that synth writes: each run would change what the asset is made of",
                "keep the files of assets outside of that folder"
            )
        case .build:
            (
                "is the folder that SwiftPM builds in, which each build changes",
                "name the file or directory in it that a build makes for the asset"
            )
        case .repository:
            (
                "is where Git keeps its repository, which each commit changes",
                "name a directory of files that are checked out"
            )
        }
    }

    static func noDockerfile(_ name: String, in directory: String, at node: Node) -> Finding {
        Finding(
            ruleID: "asset/no-dockerfile", severity: .error,
            message: "asset '\(node.path)': there is no '\(name)' in '\(directory)'",
            help: "write one, or name the file that says how to build the image: dockerfile: \"…\"",
            constructPath: node.path, location: node.location
        )
    }

    /// Reports, once, the use of what only a published asset has.
    static func requirePublishing(of node: Node) {
        guard node.tree.assets.mode == .local else { return }
        let finding = Finding(
            ruleID: "asset/not-published", severity: .error,
            message: "asset '\(node.path)': where it is published is asked for, but local assets are published nowhere",
            help: "synthesize with --assets published, or use its localPath where there is one",
            constructPath: node.path, location: node.location
        )
        if node.tree.annotations.insert(finding).inserted { node.tree.findings.append(finding) }
    }

    private static func missingHelp(_ path: String, _ store: AssetStore) -> String {
        let rule =
            path.hasPrefix("/")
            ? "give the path of a file or directory"
            : "paths are relative to the app's root, \(rootText(store.root)); start the program there, or set the root"
        guard let near = nearest(to: path, store) else { return rule }
        return "did you mean '\(near)'? \(rule)"
    }

    private static func rootText(_ root: String) -> String {
        root.isEmpty || root == "." ? "the working directory" : "'\(root)'"
    }

    /// What has nearly this name in the same directory.
    private static func nearest(to path: String, _ store: AssetStore) -> String? {
        let parts = path.split(separator: "/")
        guard let name = parts.last else { return nil }
        let parent = (path.hasPrefix("/") ? "/" : "") + parts.dropLast().joined(separator: "/")
        let directory = parent.isEmpty ? "." : parent
        let names = FileReader.names(in: store.location(of: directory))
        guard let near = NearestNames.nearest(to: String(name), among: names, limit: 1).first else { return nil }
        return parent.isEmpty ? near : parent == "/" ? "/\(near)" : "\(parent)/\(near)"
    }
}
