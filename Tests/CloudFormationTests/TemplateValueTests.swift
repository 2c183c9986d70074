import CloudFormation
import TestSupport
import Testing

@Suite("Template values")
struct TemplateValueTests {
    @Test("Values are equivalent whatever the order of their keys, at any depth")
    func equivalence() {
        let value: TemplateValue = ["a": [["b": 1, "c": "x"]], "d": nil]
        #expect(value.isEquivalent(to: ["d": nil, "a": [["c": "x", "b": 1]]]))
        #expect(value != ["d": nil, "a": [["c": "x", "b": 1]]])
    }

    @Test(
        "A different list order, value, key or kind is not equivalent",
        arguments: [
            ([1, 2], [2, 1]), ([1], [1, 2]), (["a": 1], ["a": 2]), (["a": 1], ["b": 1]), (["a": nil], [:]),
            ("1", 1), (nil, false), (["a": 1, "b": 2], ["a": 1]), ([], [:]), (1, 1.5),
        ] as [(TemplateValue, TemplateValue)]
    )
    func difference(left: TemplateValue, right: TemplateValue) {
        #expect(!left.isEquivalent(to: right))
        #expect(!right.isEquivalent(to: left))
    }

    @Test("Subscripts read, set and remove members, and are nil where there is nothing")
    func subscripts() {
        var value: TemplateValue = ["a": [10, 20]]
        #expect(value["a"]?[1] == 20)
        #expect(value["a"]?[2] == nil)
        #expect(value["a"]?[-1] == nil)
        #expect(value["b"] == nil)
        #expect(value["a"]?["x"] == nil)
        value["b"] = "new"
        value["a"] = nil
        #expect(value == ["b": "new"])
        var text: TemplateValue = "text"
        text["a"] = 1
        #expect(text == "text")
    }

    @Test("A visit reaches every value with its path, and skips what is declined")
    func visit() {
        let value: TemplateValue = ["A": ["B": [1, ["C": "x"]]], "D": ["hidden": 1]]
        var paths: [String] = []
        value.visit { _, path in
            paths.append(path.description)
            return path != ["D"]
        }
        #expect(paths == ["", "A", "A.B", "A.B[0]", "A.B[1]", "A.B[1].C", "D"])
    }

    @Test("A path leads back to the value that a visit gave it for")
    func pathLookup() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            let root = TemplateValue.random(depth: 4, using: &generator)
            root.visit { value, path in
                #expect(root[path] == value)
                return true
            }
        }
        let value: TemplateValue = ["A": [1]]
        #expect(value[TemplatePath([.key("A"), .index(1)])] == nil)
        #expect(value[["A", "B"]] == nil)
    }

    @Test("Mapping replaces children before parents")
    func mapped() {
        let value: TemplateValue = ["a": [1, "x"], "b": ["c": "y"]]
        let mapped = value.mapped { value in
            switch value {
            case .string(let text): .string(text + "!")
            case .array(let elements): .integer(elements.count)
            default: value
            }
        }
        #expect(mapped == ["a": 2, "b": ["c": "y!"]])
    }

    @Test("Every string inside is found, keys are not")
    func strings() {
        var found: [String] = []
        (["k": ["a", ["l": "b"]], "m": 1, "n": "c"] as TemplateValue).forEachString { found.append($0) }
        #expect(found == ["a", "b", "c"])
    }
}
