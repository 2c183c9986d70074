import Foundation
import ResourceRegistry
import Testing

@testable import ServiceGenerator

/// Over the real schemas; skipped where `make generate` has not installed them.
@Suite("Every resource type", .enabled(if: Schemas.path != nil, "no registry schemas; `make generate` installs them"))
struct EveryTypeTests {
    @Test("No two names of one struct collide, and none hides what every resource has")
    func collisions() throws {
        for service in try Schemas.generator.get().services {
            #expect(Set(service.resources.map(\.swiftName)).count == service.resources.count, "\(service.name)")
            for resource in service.resources {
                let type = resource.schema.typeName
                let members = resource.properties.map(\.swiftName) + resource.attributes.map(\.swiftName)
                #expect(Set(members).count == members.count, "\(type): members")
                #expect(
                    SwiftName.resourceMembers.isDisjoint(with: members), "\(type): hides a member of every resource")
                let types = resource.nestedTypes.map(\.swiftName) + resource.enumerations.map(\.swiftName)
                #expect(Set(types).count == types.count, "\(type): nested types")
                for nested in resource.nestedTypes {
                    let labels = nested.properties.map(\.swiftName)
                    #expect(Set(labels).count == labels.count, "\(type).\(nested.swiftName)")
                    #expect(!labels.contains("expression"), "\(type).\(nested.swiftName)")
                }
                for enumeration in resource.enumerations {
                    let names = enumeration.members.map(\.swiftName)
                    #expect(Set(names).count == names.count, "\(type).\(enumeration.swiftName)")
                    #expect(!names.contains("none") && !names.isEmpty, "\(type).\(enumeration.swiftName)")
                }
            }
        }
    }

    @Test("Services have 1,898 types, and no two have one module")
    func count() throws {
        let services = try Schemas.generator.get().services
        #expect(services.map(\.resources.count).reduce(0, +) == 1898)
        #expect(Set(services.map { $0.module.lowercased() }).count == services.count)
    }

    @Test("The packed facts say what the schemas say")
    func facts() throws {
        for schema in try Schemas.folder.get().schemas {
            let facts = try #require(ResourceRegistry.facts(for: schema.typeName))
            #expect(facts.createOnly.map(\.components) == schema.paths("createOnlyProperties"), "\(schema.typeName)")
            #expect(facts.readOnly.map(\.components) == schema.readOnly, "\(schema.typeName)")
            #expect(facts.writeOnly.map(\.components) == schema.paths("writeOnlyProperties"), "\(schema.typeName)")
            #expect(Set(facts.properties.required) == schema.required, "\(schema.typeName)")
            #expect(facts.properties.properties.map(\.name) == schema.properties.map(\.key), "\(schema.typeName)")
            for (name, node) in schema.properties {
                let node = try schema.resolve(node).node
                let value = try #require(facts.properties[name]?.value)
                #expect(
                    value.pattern == node["pattern"]?.string.flatMap { $0.isEmpty ? nil : $0 },
                    "\(schema.typeName).\(name)")
                #expect(value.minimum == node["minimum"]?.number, "\(schema.typeName).\(name)")
                #expect(value.maxLength == node["maxLength"]?.number.flatMap { Int($0) }, "\(schema.typeName).\(name)")
                #expect(value.uniqueItems == node["uniqueItems"]?.boolean, "\(schema.typeName).\(name)")
                #expect(value.insertionOrder == node["insertionOrder"]?.boolean, "\(schema.typeName).\(name)")
                #expect(value.format == node["format"]?.string, "\(schema.typeName).\(name)")
                if let values = node["enum"]?.array?.compactMap(\.string), !values.isEmpty {
                    #expect(value.allowedValues == values, "\(schema.typeName).\(name)")
                }
                #expect(
                    (value.object != nil) == !(try ObjectSchema(node, in: schema).properties.isEmpty),
                    "\(schema.typeName).\(name)")
            }
        }
    }

    // Two processes, with two seeds of the hash order: `make check-generated` compares with what another process wrote.
    @Test("Two readings give the same bytes, and the package holds them")
    func reproducible() throws {
        let path = try #require(Schemas.path)
        let first = try Schemas.generator.get()
        let second = try ServiceGenerator(SchemaFolder(path: path))
        #expect(try first.files() == second.files())
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        #expect(try GeneratedPackage(root: root.path, generator: first).differences() == [])
    }

    @Test("The manifest's list is replaced between its markers, and a manifest without them is an error")
    func manifest() throws {
        let generator = try Schemas.generator.get()
        let text = "a\n    // BEGIN GENERATED SERVICES\n    Old\n    // END GENERATED SERVICES\nb\n"
        let written = try generator.manifest(text, path: "Package.swift")
        #expect(written.hasPrefix("a\n    // BEGIN GENERATED SERVICES\n    \"\"\"\n    ACMPCA AIOps "))
        #expect(written.hasSuffix(" XRay\n    \"\"\"\n    // END GENERATED SERVICES\nb\n"))
        #expect(!written.contains("Old"))
        #expect(try generator.manifest(written, path: "Package.swift") == written)
        #expect(throws: GeneratorError.noMarkers(path: "p")) { try generator.manifest("", path: "p") }
    }
}
