import CloudFormation
import TestSupport

/// PyYAML's reader in pure Python, with the constructors for CloudFormation's tags that `aws cloudformation package` has:
/// a second opinion on what a text says.
enum IndependentReader {
    /// Whether there is a Python with PyYAML.
    static let isInstalled =
        PythonProgram.canRun && (try? Tool.run(["python3", "-c", "import yaml"]).exitCode) == 0

    /// What tests say that skip themselves.
    static let skipMessage = "PyYAML is not installed for python3"

    /// A text and what Strata reads in it; nothing if Strata refuses it.
    struct Case {
        var text: String
        var value: TemplateValue?

        init(_ text: String) {
            self.text = text
            value = try? TemplateReader.readValue(Array(text.utf8), file: "t", format: .yaml).value
        }

        init(_ text: String, _ value: TemplateValue) {
            self.text = text
            self.value = value
        }
    }

    /// What both say of many texts.
    struct Comparison: Decodable {
        /// How many both read.
        var read: Int
        /// How many both refuse.
        var refused: Int
        /// Texts in which they read different values.
        var different: [String]
        /// Texts that only Strata refuses.
        var onlyRefusedHere: [String]
        /// Texts that only PyYAML refuses, with its reason.
        var onlyRefusedThere: [String]
    }

    /// Has PyYAML read texts.
    ///
    /// - Parameter cases: The texts.
    /// - Returns: Where the two agree, and where not.
    /// - Throws: Why Python failed.
    static func compare(_ cases: [Case]) throws -> Comparison {
        let list = TemplateValue.array(
            cases.map { ["text": .string($0.text), "isRead": .boolean($0.value != nil), "value": $0.value ?? nil] }
        )
        return try PythonProgram(files: ["driver.py": driver, "cases.json": JSONWriter.string(list)])
            .result(of: ["driver.py"])
    }

    private static let driver = #"""
        import json, re, yaml

        class Loader(yaml.SafeLoader):
            pass

        # CloudFormation reads dates and "=" as text, and numbers as SnakeYAML 1 does: 1e3 and 0999, too.
        kept = {}
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items():
            names = ('timestamp', 'value', 'float')
            kept[first] = [(t, r) for t, r in resolvers if t.rsplit(':', 1)[1] not in names]
        Loader.yaml_implicit_resolvers = kept
        number = re.compile(r'^([-+]?(\.[0-9]+|[0-9_]+(\.[0-9_]*)?)([eE][-+]?[0-9]+)?'
                            r'|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*)$')
        Loader.add_implicit_resolver('tag:yaml.org,2002:float', number, list('-+0123456789.'))

        def function(loader, suffix, node):
            name = suffix if suffix in ('Ref', 'Condition') or suffix.startswith('Fn::') else 'Fn::' + suffix
            if isinstance(node, yaml.ScalarNode):
                value = loader.construct_scalar(node)
                if suffix == 'GetAtt':
                    value = value.split('.', 1)
            elif isinstance(node, yaml.SequenceNode):
                value = loader.construct_sequence(node, deep=True)
            else:
                value = loader.construct_mapping(node, deep=True)
            return {name: value}

        Loader.add_multi_constructor('!', function)
        # The tag that says nothing but "text".
        Loader.add_constructor('!', yaml.SafeLoader.construct_yaml_str)

        def mapping(loader, node):
            loader.flatten_mapping(node)
            result = {}
            for key, value in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    raise yaml.constructor.ConstructorError(None, None, 'a key is no scalar', key.start_mark)
                result[key.value] = loader.construct_object(value, deep=True)
            return result

        Loader.add_constructor('tag:yaml.org,2002:map', mapping)
        Loader.construct_mapping = lambda self, node, deep=False: mapping(self, node)

        def same(a, b):
            if isinstance(a, bool) or isinstance(b, bool) or a is None or b is None:
                return a is b
            if isinstance(a, (int, float)) and isinstance(b, (int, float)):
                return a == b
            if isinstance(a, dict) and isinstance(b, dict):
                return a.keys() == b.keys() and all(same(v, b[k]) for k, v in a.items())
            if isinstance(a, list) and isinstance(b, list):
                return len(a) == len(b) and all(map(same, a, b))
            return type(a) is type(b) and a == b

        result = {'read': 0, 'refused': 0, 'different': [], 'onlyRefusedHere': [], 'onlyRefusedThere': []}
        for case in json.load(open('cases.json', encoding='utf-8')):
            text, ours = case['text'], case['value']
            try:
                theirs = yaml.load(text, Loader)
            except (yaml.YAMLError, ValueError, RecursionError) as error:
                if case['isRead']:
                    result['onlyRefusedThere'].append('%s\n-> %s' % (text, error))
                else:
                    result['refused'] += 1
                continue
            if not case['isRead'] and theirs is None:
                result['refused'] += 1
            elif not case['isRead']:
                result['onlyRefusedHere'].append('%s\n-> %s' % (text, theirs))
            elif same(ours, theirs):
                result['read'] += 1
            else:
                result['different'].append('%s\n-> %r\n-> %r' % (text, ours, theirs))
        print()
        print(json.dumps(result))
        """#
}
