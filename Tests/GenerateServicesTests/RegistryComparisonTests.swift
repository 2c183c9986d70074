import Testing

@testable import ServiceGenerator

@Suite("What differs between two registries")
struct RegistryComparisonTests {
    private static let old = #"""
        {"properties": {
           "Gone": {"type": "string"}, "Kept": {"type": "string"}, "Typed": {"type": "string"},
           "Wanted": {"type": "string"}, "Free": {"type": "string"}, "Fixed": {"type": "string"}, "Loose": {"type": "string"},
           "Maybe": {"type": "string"}, "Mode": {"type": "string", "enum": ["on", "off"]},
           "Colour": {"type": "string", "enum": ["red"]}, "OldRule": {"$ref": "#/definitions/OldRule"},
           "Rule": {"$ref": "#/definitions/Rule"}, "Arn": {"type": "string"}, "Size": {"type": "string"}, "State": {"type": "string"}},
         "definitions": {"OldRule": {"type": "object", "properties": {"A": {"type": "string"}}},
           "Rule": {"type": "object", "properties": {"A": {"type": "string"}, "B": {"type": "string"}}}},
         "required": ["Free"], "readOnlyProperties": ["/properties/Arn", "/properties/Size", "/properties/State"],
         "createOnlyProperties": ["/properties/Loose", "/properties/Maybe", "/properties/Gone"], "primaryIdentifier": ["/properties/Arn"]}
        """#

    private static let new = #"""
        {"properties": {
           "Kept": {"type": "string"}, "Typed": {"type": "integer"},
           "Wanted": {"type": "string"}, "Free": {"type": "string"}, "Fixed": {"type": "string"}, "Loose": {"type": "string"},
           "Maybe": {"type": "string"}, "Mode": {"type": "string", "enum": ["on", "auto"]}, "Fresh": {"type": "string"},
           "Needed": {"type": "string"}, "Shape": {"type": "string", "enum": ["round"]}, "NewRule": {"$ref": "#/definitions/NewRule"},
           "Rule": {"$ref": "#/definitions/Rule"}, "Arn": {"type": "string"}, "Size": {"type": "integer"}, "Url": {"type": "string"}},
         "definitions": {"NewRule": {"type": "object", "properties": {"A": {"type": "string"}}},
           "Rule": {"type": "object", "properties": {"A": {"type": "boolean"}, "C": {"type": "string"}}, "required": ["A"]}},
         "required": ["Wanted", "Needed"], "readOnlyProperties": ["/properties/Arn", "/properties/Size", "/properties/Url"],
         "createOnlyProperties": ["/properties/Fixed", "/properties/Needed"], "conditionalCreateOnlyProperties": ["/properties/Maybe"],
         "primaryIdentifier": ["/properties/Url"]}
        """#

    private static let plain = #"{"properties": {"Name": {"type": "string"}}}"#

    private func difference() throws -> RegistryDifference {
        let old = try TinyRegistry(
            [
                "us-east-1": [
                    "AWS::Shop::Order": Self.old, "AWS::Shop::Same": Self.plain, "AWS::Shop::Gone": Self.plain,
                    "AWS::Past::Thing": Self.plain,
                ]
            ], tables: .python)
        let new = try TinyRegistry([
            "us-east-1": [
                "AWS::Shop::Order": Self.new, "AWS::Shop::Same": Self.plain, "AWS::Shop::Fresh": Self.plain,
                "AWS::Next::One": Self.plain, "AWS::Next::Two": Self.plain,
            ]
        ])
        return RegistryDifference(from: try old.generator(), to: try new.generator())
    }

    @Test("Services and types that came and went are told once each")
    func types() throws {
        let difference = try difference()
        #expect(difference.oldCount == 4 && difference.newCount == 5)
        #expect(difference.servicesCame == [.init(module: "Next", types: ["AWS::Next::One", "AWS::Next::Two"])])
        #expect(difference.servicesWent == [.init(module: "Past", types: ["AWS::Past::Thing"])])
        #expect(difference.typesCame == ["AWS::Shop::Fresh"])
        #expect(difference.typesWent == ["AWS::Shop::Gone"])
        #expect(difference.changed.map(\.type) == ["AWS::Shop::Order"])
    }

    @Test("Each kind of change is found, and nothing else")
    func changes() throws {
        let changes = try #require(try difference().changed.first).changes
        #expect(
            Set(changes) == [
                .went(.property("gone", of: nil)), .went(.property("colour", of: nil)),
                .went(.property("oldRule", of: nil)), .went(.enumeration("Colour")), .went(.propertyType("OldRule")),
                .came(.property("fresh", of: nil)), .came(.property("needed", of: nil)),
                .required(.property("needed", of: nil), true), .came(.property("shape", of: nil)),
                .came(.property("newRule", of: nil)), .came(.enumeration("Shape")), .came(.propertyType("NewRule")),
                .type(.property("typed", of: nil), old: "StringValue", new: "IntegerValue"),
                .required(.property("wanted", of: nil), true), .required(.property("free", of: nil), false),
                .came(.value("auto", of: "Mode")), .went(.value("off", of: "Mode")),
                .type(.property("a", of: "Rule"), old: "StringValue", new: "BooleanValue"),
                .required(.property("a", of: "Rule"), true), .went(.property("b", of: "Rule")),
                .came(.property("c", of: "Rule")), .came(.attribute("url")), .went(.attribute("state")),
                .type(.attribute("size"), old: "StringValue", new: "IntegerValue"),
                .replacement("Fixed", old: .never, new: .always), .replacement("Loose", old: .always, new: .never),
                .replacement("Maybe", old: .always, new: .sometimes), .identifier(old: "Arn", new: "Url"),
            ])
        #expect(Set(changes).count == changes.count)
    }

    @Test("A member that means another value is told")
    func values() throws {
        func registry(_ value: String) throws -> TinyRegistry {
            try TinyRegistry([
                "us-east-1": [
                    "AWS::A::B": "{\"properties\": {\"Unit\": {\"type\": \"string\", \"enum\": [\"\(value)\"]}}}"
                ]
            ])
        }
        let difference = RegistryDifference(
            from: try registry("GB").generator(), to: try registry("gb").generator())
        #expect(
            difference.changed.map(\.changes) == [[.type(.value("gb", of: "Unit"), old: "\"GB\"", new: "\"gb\"")]])
        #expect(
            difference.markdown(from: "1.0", to: "1.1").contains(
                #"- `AWS::A::B`: values are written otherwise: `Unit.gb` (`"GB"` to `"gb"`)"#))
    }

    @Test("Nothing that differs is a report of one line")
    func nothing() throws {
        let registry = try TinyRegistry(["us-east-1": ["AWS::Shop::Same": Self.plain]])
        let difference = RegistryDifference(from: try registry.generator(), to: try registry.generator())
        #expect(
            difference.markdown(from: "1.0", to: "1.1") == """
                # Resource types: 1.0 to 1.1

                1 resource types, before 1: 0 came, 0 went, 0 changed. 0 services came, 0 went.

                """)
    }

    @Test("The report begins with what may break, and tells what is alike together")
    func markdown() throws {
        #expect(
            try difference().markdown(from: "cfn-lint 1.0.0", to: "cfn-lint 1.1.0") == """
                # Resource types: cfn-lint 1.0.0 to cfn-lint 1.1.0

                5 resource types, before 4: 3 came, 2 went, 1 changed. 1 services came, 1 went.

                ## What a program may have to change

                A string that is an enumeration now still takes a literal; any other `StringValue` is wrapped: `.init(value)`. A property or value that went can still be written by `override`, or as a literal.

                - The service `StrataPast` went, with `AWS::Past::Thing`.
                - `AWS::Shop::Gone` went.
                - `AWS::Shop::Order`: properties went: `colour`, `gone`, `oldRule`, `Rule.b`; required now: `needed`, `wanted`, `Rule.a`; properties changed type: `typed` (`StringValue` to `IntegerValue`), `Rule.a` (`StringValue` to `BooleanValue`); attributes changed type: `size` (`StringValue` to `IntegerValue`); attributes went: `state`; property types went: `OldRule`; enumerations went: `Colour`; values went: `Mode.off`

                ## What a deployment does otherwise

                `diff` tells it by the new facts. CloudFormation did so before, unless AWS changed the service.

                - `AWS::Shop::Order`: a change replaces the resource, where it was made in place: `Fixed`; a change is made in place, where it replaced it: `Loose`; a change may replace the resource, where it replaced it: `Maybe`; identified by `Url` (before `Arn`)

                ## Services that came

                - `StrataNext`: `AWS::Next::One`, `AWS::Next::Two`

                ## Resource types that came to other services

                - `AWS::Shop::Fresh`

                ## What came to resource types that there were

                - `AWS::Shop::Order`: no longer required: `free`; properties came: `fresh`, `needed`, `newRule`, `shape`, `Rule.c`; attributes came: `url`; property types came: `NewRule`; values came: `Mode.auto`; enumerations came: `Shape`

                """)
    }
}
