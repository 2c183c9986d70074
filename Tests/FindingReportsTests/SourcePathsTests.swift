import FindingReports
import Foundation
import Testing

struct SourcePathsTests {
    @Test("Files of Swift lines are found below the package, by name and module")
    func paths() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "strata-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for path in [
            "stacks/Orders/Orders.swift", "stacks/Orders/Deep/Stack.swift", "stacks/Billing/Stack.swift",
            "Sources/Shop/Stack.swift", "a/Twin.swift", "b/Twin.swift", ".build/checkouts/Orders.swift",
        ] {
            let file = root.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file)
        }
        let paths = SourcePaths(below: root.path)
        #expect(paths.path(of: "StacksOrders/Orders.swift") == "stacks/Orders/Orders.swift")
        #expect(paths.path(of: "StacksOrders/Stack.swift") == "stacks/Orders/Deep/Stack.swift")
        #expect(paths.path(of: "StacksBilling/Stack.swift") == "stacks/Billing/Stack.swift")
        #expect(paths.path(of: "Shop/Stack.swift") == "Sources/Shop/Stack.swift")
        #expect(paths.path(of: "Other/Twin.swift") == "Other/Twin.swift")
        #expect(paths.path(of: "templates/dev/orders.template.json") == "templates/dev/orders.template.json")
        #expect(paths.path(of: "Gone/Gone.swift") == "Gone/Gone.swift")
    }
}
