import OrderedCollections

extension TemplateLimitRun {
    /// Descriptions, parameter values and export names.
    mutating func checkTexts() {
        checkDescription(template.description, at: "Description")
        for (name, output) in template.outputs {
            checkDescription(output.description, at: "Outputs.\(name).Description")
            if let value = output.exportName { checkExportName(value, at: "Outputs.\(name).Export.Name") }
            if let length = output.exportName?.stringValue?.count, length > TemplateLimits.exportNameLength {
                report(
                    "template/export-name-length",
                    at: "Outputs.\(name).Export.Name",
                    "the export name is \(length) characters long, at most \(TemplateLimits.exportNameLength) are allowed",
                    help: "shorten it"
                )
            }
        }
        for (name, parameter) in template.parameters {
            guard let bytes = parameter.defaultValue?.stringValue?.utf8.count,
                bytes > TemplateLimits.parameterValueBytes
            else { continue }
            report(
                "template/parameter-value-length",
                at: "Parameters.\(name).Default",
                "the default is \(bytes) bytes long, at most \(TemplateLimits.parameterValueBytes) are allowed",
                help: "shorten it, or split it over several parameters"
            )
        }
    }

    /// The characters of an export name, as far as they are written out. CloudFormation's own
    /// [error](https://github.com/aws/aws-cdk/issues/28563) says which there may be.
    private mutating func checkExportName(_ value: TemplateValue, at path: String) {
        let parts: [String]
        if let text = value.stringValue {
            parts = [text]
        } else if let text = value["Fn::Sub"]?.stringValue ?? value["Fn::Sub"]?[0]?.stringValue {
            parts = SubstitutionTemplate(parsing: text).segments.compactMap { segment in
                switch segment {
                case .literal(let text): text
                case .escaped(let text): "${\(text)}"
                case .reference, .attribute: nil
                }
            }
        } else {
            return
        }
        let isEmpty = value.stringValue == ""
        let wrong = parts.joined().unicodeScalars.first { scalar in
            !(scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil))
                && scalar != ":" && scalar != "-"
        }
        guard isEmpty || wrong != nil else { return }
        report(
            "template/export-name",
            at: path,
            wrong.map { "the export name \"\(parts.joined(separator: "…"))\" holds \"\($0)\"" }
                ?? "the export name is empty",
            help: "write it with A–Z, a–z, 0–9, colons and hyphens only"
        )
    }

    /// Characters that cannot come back: CloudFormation answers in XML.
    mutating func checkControlCharacters() {
        guard rendered.counts.hasControlCharacters else { return }
        template.templateValue.visit { value, path in
            guard case .string(let text) = value, let found = ControlCharacter.first(in: text) else { return true }
            report(
                TemplateLimitRules.controlCharacterRule,
                .warning,
                at: path.description,
                "the text holds the control character U+\(JSONReadError.hexadecimal(found.byte)) as its character "
                    + "\(found.position); CloudFormation's answers are XML, which has no such character",
                help: "take it out, or write an escape that whoever reads the text knows"
            )
            return true
        }
    }

    private mutating func checkDescription(_ text: String?, at path: String) {
        guard let bytes = text?.utf8.count, bytes > TemplateLimits.descriptionBytes else { return }
        report(
            "template/description-length",
            at: path,
            "the description is \(bytes) bytes long, at most \(TemplateLimits.descriptionBytes) are allowed",
            help: "shorten it; long texts have room in Metadata"
        )
    }

    /// Logical ids and other names, most of which must be letters and digits.
    mutating func checkNames() {
        for id in template.resources.keys {
            checkName(id, "logical id", TemplateLimits.logicalIDLength, rule: "template/logical-id", in: .resources)
            if template.parameters[id] != nil {
                report(
                    "template/logical-id",
                    at: "Resources.\(id)",
                    "the logical id \"\(id)\" is a parameter's name, too",
                    help: "rename one of them"
                )
            }
        }
        for name in template.parameters.keys {
            let limit = TemplateLimits.parameterNameLength
            checkName(name, "parameter name", limit, rule: "template/parameter-name", in: .parameters)
        }
        for name in template.outputs.keys {
            checkName(name, "output name", TemplateLimits.outputNameLength, rule: "template/output-name", in: .outputs)
        }
        for name in template.conditions.keys {
            // CloudFormation takes other characters here: https://github.com/aws-cloudformation/cfn-lint/issues/4007
            let limit = TemplateLimits.logicalIDLength
            if name.isEmpty {
                report(
                    "template/condition-name", at: "Conditions", "a condition's name is empty", help: "give it a name")
            }
            checkLength(name, "condition name", limit, rule: "template/condition-name", in: .conditions)
        }
    }

    private mutating func checkName(
        _ name: String,
        _ noun: String,
        _ limit: Int,
        rule: String,
        in section: TemplateSection
    ) {
        let isAlphanumeric = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        if name.isEmpty || !isAlphanumeric {
            report(
                rule,
                at: "\(section.rawValue).\(name)",
                "the \(noun) \"\(name)\" is not alphanumeric",
                help: "write it with A–Z, a–z and 0–9 only"
            )
        }
        checkLength(name, noun, limit, rule: rule, in: section)
    }

    private mutating func checkLength(
        _ name: String,
        _ noun: String,
        _ limit: Int,
        rule: String,
        in section: TemplateSection
    ) {
        if name.utf8.count > limit {
            let message = "the \(noun) is \(name.count) characters long, at most \(limit) are allowed"
            report(rule, at: "\(section.rawValue).\(name)", message, help: "shorten it")
        }
    }

    mutating func checkMappings() {
        for (name, mapping) in template.mappings {
            let path = "Mappings.\(name)"
            // CloudFormation's documentation calls both the rows and their entries attributes.
            let counts = [mapping.rows.count] + mapping.rows.values.map(\.count)
            if let count = counts.max(), count > TemplateLimits.mappingAttributes {
                report(
                    "template/mapping-limit",
                    at: path,
                    "the mapping has \(count) attributes, at most \(TemplateLimits.mappingAttributes) are allowed",
                    help: "split it, or choose the value in Swift"
                )
            }
            let names = [name] + mapping.rows.keys + mapping.rows.values.flatMap { Array($0.keys) }
            for name in names where name.count > TemplateLimits.mappingNameLength {
                report(
                    "template/mapping-name",
                    at: path,
                    "a name in the mapping is \(name.count) characters long, "
                        + "at most \(TemplateLimits.mappingNameLength) are allowed",
                    help: "shorten \"\(name.prefix(40))…\""
                )
            }
        }
    }
}
