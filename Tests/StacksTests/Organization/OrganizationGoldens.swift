import CloudFormation
import Foundation
import OrderedCollections
import StacksCompany
import Strata
import StrataTesting
import TestSupport

@testable import StacksOrganization

/// What stands for a resource of the original program.
enum Counterpart {
    /// A resource of ours.
    /// - Parameters:
    ///   - type: Its type.
    ///   - stack: The id of its stack.
    ///   - properties: What tells it from others of the type.
    ///   - differing: Properties and attributes (`DeletionPolicy`) of the original that ours has otherwise or not, and why.
    case resource(
        _ type: String, in: String = "organization-accounts", with: [String: TemplateValue] = [:],
        differing: [String: String] = [:])
    /// None, and why.
    case none(_ reason: String)
}

/// Templates of the original program that have the same resources, and what stands for each of these.
struct GoldenTable {
    /// The template's file, without the stage's folder.
    let file: String
    /// The folders that it is in.
    let folders: [String]
    /// What stands for each resource, by its logical id there. A key that ends in `*` stands for all that begin so.
    let counterparts: [String: Counterpart]
}

/// The templates that the original program of the organization synthesized, where `STRATA_SHARED` has them.
enum OrganizationGoldens {
    /// A file of theirs, or the folder of them all.
    static func file(_ path: String = "") throws -> URL {
        try SharedFiles.file("reference/goldens/aws-cdk-organization-setup/\(path)")
    }

    /// All templates: folder and file.
    static func files() throws -> [(folder: String, file: String)] {
        try FileManager.default.contentsOfDirectory(atPath: file().path).sorted().flatMap { name in
            try FileManager.default.contentsOfDirectory(atPath: self.file(name).path).sorted().map { (name, $0) }
        }
    }

    static func template(_ name: String, _ file: String) throws -> TestTemplate {
        try TestTemplate(contentsOf: self.file("\(name)/\(file)").path)
    }

    /// Ours, configured as the original was for the templates of a folder.
    static func own(_ name: String) -> TestApp {
        let stage: Stage = name == "organization-setup-prod" ? .prod : .dev
        var configuration = OrganizationConfiguration.configuration(for: stage)
        configuration.company.context = "orga-mgnt"
        configuration.dns.mailDomain = "mail.example.com"
        configuration.accounts.members = [MemberAccount("development")]
        configuration.accounts.sharesParameters = false
        if name == "extra-internal-dns-dev" {
            configuration.accounts.members.append(MemberAccount("production"))
            configuration.accounts.sharesParameters = true
        }
        return TestApp(.organization(configuration))
    }
}
