/// The rules of what can be wrong with the text of a template.
enum TextRule {
    static let size = "template/text-size"
    static let encoding = "template/text-encoding"
    static let json = "template/json-syntax"
    static let yaml = "template/yaml-syntax"
    static let depth = "template/nesting-depth"
    static let duplicateKey = "template/duplicate-key"
    static let notATemplate = "template/not-a-template"
    static let tag = "template/yaml-tag"
    static let key = "template/yaml-key"
    static let number = "template/yaml-number"
    static let alias = "template/yaml-alias"
    static let aliasSize = "template/yaml-alias-size"
}
