import AssetFiles
import StrataTesting
import Testing

@testable import Strata

@Suite("Commands that need no hash read no content")
struct AssetReadingTests {
    private let folder: AssetFolder

    /// What was read.
    private final class Log {
        var paths: [String] = []
    }

    init() throws {
        folder = try AssetFolder()
        try folder.write("page", to: "site/index.html")
        try folder.write("FROM scratch\n", to: "image/Dockerfile")
    }

    private func make(needsHashes: Bool) -> (app: App, log: Log) {
        let log = Log()
        let hashes = FileHashes { if case .reads(let path, _) = $0 { log.paths.append(path) } }
        let app = App(
            now: nil, root: folder.path, assets: .published, deployment: .callerCredentials,
            reading: AssetReading(needsHashes: needsHashes, hashes: hashes))
        return (app, log)
    }

    private func declare(in app: App) -> (page: Asset, site: Asset, image: DockerImageAsset) {
        let stack = Stack("stack", in: app)
        let page = Asset("Page", in: stack, path: "site/index.html")
        let site = Asset("Site", in: stack, path: "site")
        let image = DockerImageAsset("Image", in: stack, directory: "image")
        Resource(
            "Reader", in: stack, type: "Custom::Reader",
            properties: [
                "Bucket": JSON(page.bucketName), "Key": JSON(page.objectKey), "Site": JSON(site.objectKey),
                "Image": JSON(image.imageURI),
            ]
        )
        return (page, site, image)
    }

    @Test("Each has its own stand-in of the same length, the same in every run")
    func standIns() throws {
        let texts = try (0..<2).map { _ in
            let (app, log) = make(needsHashes: false)
            _ = declare(in: app)
            let synthesis = TestApp(app)
            synthesis.expectNoFindings()
            #expect(log.paths == [])
            return try synthesis.template("stack").template.json()
        }
        #expect(texts[0] == texts[1])
        let (app, log) = make(needsHashes: true)
        _ = declare(in: app)
        let real = try TestApp(app).template("stack").template.json()
        #expect(log.paths.sorted() == ["\(folder.path)/image/Dockerfile", "\(folder.path)/site/index.html"])
        #expect(real != texts[0])
        #expect(real.count == texts[0].count)
    }

    @Test("A program that asks for a hash gets that of the content")
    func asked() {
        let (lazy, log) = make(needsHashes: false)
        let (eager, _) = make(needsHashes: true)
        let (lazily, eagerly) = (declare(in: lazy), declare(in: eager))
        #expect(lazily.page.hash == eagerly.page.hash)
        #expect(lazily.site.hash == eagerly.site.hash)
        #expect(lazily.image.tag == eagerly.image.tag)
        #expect(lazily.page.hash == "3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274")
        // The page is a file of the site, too.
        #expect(log.paths.sorted() == ["\(folder.path)/image/Dockerfile", "\(folder.path)/site/index.html"])
    }

    #if os(Linux)
        @Test("A file that cannot be read is found without reading the others")
        func unreadable() {
            let (app, log) = make(needsHashes: false)
            let stack = Stack("stack", in: app)
            Resource("Queue", in: stack, type: "AWS::SQS::Queue")
            Asset("Code", in: stack, path: "/proc/self/mem")
            #expect(TestApp(app).findings.map(\.ruleID) == ["asset/unreadable"])
            #expect(log.paths == [])
        }
    #endif
}
