import ArgumentParser
import AssetFiles
import CommandSupport
import Strata

/// What every command begins with: the program's declarations, synthesized. Each command tells the findings in its own way.
struct SynthesisRun {
    let synthesis: Synthesis

    /// Declares and synthesizes; nothing is printed.
    /// - Parameters:
    ///   - program: The program.
    ///   - now: The moment that it takes for the present.
    ///   - assets: How templates name assets.
    ///   - output: The folder that assemblies are written into.
    ///   - needsHashes: Whether the command shows, compares or judges templates, which name assets by their content.
    /// - Throws: ``CommandProblem`` if the program gives up.
    init<Program: Application>(
        _ program: Program, now: Timestamp?, assets: AssetMode = .published, output: String = "templates",
        needsHashes: Bool = true
    ) throws {
        let hashes = Self.hashes(for: program)
        let folder = try? AssemblyFolderName(program.assemblyName).path(in: output)
        let app = App(
            now: now, root: program.root, assets: assets, deployment: program.deployment,
            reading: AssetReading(needsHashes: needsHashes, assembly: folder, hashes: hashes))
        do {
            try program.declare(in: app)
        } catch let problem as CommandProblem {
            throw problem
        } catch {
            throw CommandProblem("the program could not declare its stacks: \(error)")
        }
        synthesis = app.synthesize()
        hashes.save()
    }

    /// What hashes the files of assets: with a cache in the package that the program's files are in, and progress on a
    /// terminal.
    private static func hashes<Program: Application>(for program: Program) -> FileHashes {
        let cache = FileHashCache.ofPackage(around: program.root)
        guard Console.showsProgress else { return FileHashes(cache: cache) }
        let progress = HashingProgress { Console.printProgress($0) }
        return FileHashes(cache: cache) { progress.note($0) }
    }
}
