import TemplateDiff
import Testing

@Suite("Policies compared by meaning")
struct PolicyComparisonTests {
    private func role(_ statements: String, _ more: String = "") -> String {
        """
        "Ro": {"Type": "AWS::IAM::Role", "Properties": {\(more) "Policies": [
          {"PolicyName": "p", "PolicyDocument": {"Statement": [\(statements)]}}]}}
        """
    }

    private func lines(_ old: String, _ new: String) throws -> [String] {
        try SecurityFixtures.lines(role(old), role(new))
    }

    private let get = #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}"#

    @Test(
        "Another spelling, order, grouping or Sid is no change",
        arguments: [
            #"{"Sid": "x", "Effect": "Allow", "Action": ["S3:getobject"], "Resource": ["arn:aws:s3:::b/*"]}"#,
            #"{"Resource": {"Fn::Join": ["", ["arn:aws:s3:::", "b/*"]]}, "Action": "s3:GetObject", "Effect": "Allow"}"#,
            #"{"Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObject"], "Resource": {"Fn::Sub": "arn:aws:s3:::b/*"}}"#,
            #"{"Fn::If": ["C", {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}, {"Sid": "y", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}]}"#,
        ])
    func spelling(_ new: String) throws {
        #expect(try lines(get, new) == [])
        #expect(try lines(new, get) == [])
    }

    @Test(
        "A statement that is split is no change; a wider one is widened, a narrower one narrowed, another one changed")
    func directions() throws {
        let both = #"{"Effect": "Allow", "Action": ["a:x", "a:y"], "Resource": ["r", "s"]}"#
        let split =
            #"{"Effect": "Allow", "Action": "a:x", "Resource": ["r", "s"]}, {"Effect": "Allow", "Action": "a:y", "Resource": ["s", "r"]}"#
        #expect(try lines(both, split) == [])
        #expect(try lines(split, both) == [])
        let all = #"{"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::*"}"#
        let texts = ("Allow s3:GetObject on arn:aws:s3:::b/* for ${Ro}", "Allow s3:* on arn:aws:s3:::* for ${Ro}")
        #expect(try lines(get, all) == ["widened: \(texts.0) -> \(texts.1)"])
        #expect(try lines(all, get) == ["narrowed: \(texts.1) -> \(texts.0)"])
        let other = #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": {"Fn::Sub": "${B.Arn}/*"}}"#
        #expect(
            try lines(get, other) == ["changed: \(texts.0) -> Allow s3:GetObject on ${B.Arn}/* for ${Ro}"])
        #expect(try lines("\(get), \(all)", all) == [], "what another statement covers goes unnoticed")
    }

    @Test("What an author writes in braces is not taken for a reference")
    func variables() throws {
        let literal = #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "${B}/*"}"#
        let reference = #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": {"Fn::Sub": "${B}/*"}}"#
        #expect(try lines(literal, reference).count == 1)
        let escaped = #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": {"Fn::Sub": "${!B}/*"}}"#
        #expect(try lines(literal, escaped) == [])
    }

    @Test("A Deny counts the other way round")
    func denials() throws {
        let deny = #"{"Effect": "Deny", "Action": "s3:GetObject", "Resource": "*"}"#
        let denyAll = #"{"Effect": "Deny", "Action": "*", "Resource": "*"}"#
        let texts = ("Deny s3:GetObject on * for ${Ro}", "Deny * on * for ${Ro}")
        #expect(try lines(get, "\(get), \(deny)") == ["narrowed: nothing -> \(texts.0)"])
        #expect(try lines("\(get), \(deny)", get) == ["widened: \(texts.0) -> nothing"])
        #expect(try lines(deny, denyAll) == ["narrowed: \(texts.0) -> \(texts.1)"])
        #expect(try lines(denyAll, deny) == ["widened: \(texts.1) -> \(texts.0)"])
    }

    @Test(
        "A condition narrows, and so does a stricter one",
        arguments: [
            ("", #""StringEquals": {"aws:SourceAccount": "1"}"#),
            (#""StringEquals": {"a:k": ["1", "2"]}"#, #""StringEquals": {"A:K": "1"}"#),
            (#""StringLike": {"a:k": "1*"}"#, #""StringLike": {"a:k": "12*"}"#),
            (#""StringNotEquals": {"a:k": "1"}"#, #""StringNotEquals": {"a:k": ["1", "2"]}"#),
            (#""IpAddress": {"aws:SourceIp": "10.0.0.0/8"}"#, #""IpAddress": {"aws:SourceIp": "10.1.0.0/16"}"#),
            (#""StringEqualsIfExists": {"a:k": "1"}"#, #""StringEquals": {"a:k": "1"}"#),
            (#""Bool": {"a:k": "true"}"#, #""Bool": {"a:k": true}, "Null": {"a:j": "true"}"#),
        ])
    func conditions(_ wide: String, _ narrow: String) throws {
        let statements = [wide, narrow].map { condition in
            #"{"Effect": "Allow", "Action": "a:x", "Resource": "r", "Condition": {\#(condition)}}"#
        }
        let narrowed = try SecurityFixtures.changes(role(statements[0]), role(statements[1]))
        #expect(narrowed.map(\.direction) == [.narrowed])
        let widened = try SecurityFixtures.changes(role(statements[1]), role(statements[0]))
        #expect(widened.map(\.direction) == [.widened])
    }

    @Test("NotAction, NotResource and NotPrincipal are all but what they name")
    func inverted() throws {
        let all = #"{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}"#
        let some = #"{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}"#
        let iam = #"{"Effect": "Allow", "Action": "i*:PassRole", "Resource": "*"}"#
        #expect(
            try lines(some, all) == [
                "widened: Allow s3:GetObject on * for ${Ro} -> Allow anything but iam:* on * for ${Ro} "
                    + "(any action but those named)"
            ])
        #expect(try lines(iam, all).contains { $0.hasPrefix("widened") })
        #expect(try lines(iam, all).contains { $0.hasPrefix("narrowed") }, "iam:PassRole is not among them")
        let exceptReference =
            #"{"Effect": "Allow", "Action": "s3:GetObject", "NotResource": {"Fn::GetAtt": ["B", "Arn"]}}"#
        #expect(try lines(get, exceptReference).map { $0.prefix(7) } == ["changed"], "it may be the bucket itself")
        let fewer = #"{"Effect": "Allow", "NotAction": ["iam:*", "sts:*"], "Resource": "*"}"#
        #expect(try lines(all, fewer).map { $0.prefix(8) } == ["narrowed"])
    }

    @Test("Branches of Fn::If are compared each under its condition, nested ones under both")
    func branches() throws {
        let nested = """
            {"Fn::If": ["A", {"Fn::If": ["B", \(get), {"Ref": "AWS::NoValue"}]},
              {"Effect": "Allow", "Action": {"Fn::If": ["B", "s3:*", "s3:GetObject"]}, "Resource": "arn:aws:s3:::b/*"}]}
            """
        #expect(
            try lines(get, nested) == [
                "narrowed: Allow s3:GetObject on arn:aws:s3:::b/* for ${Ro} -> nothing [A && !B]",
                "widened: Allow s3:GetObject on arn:aws:s3:::b/* for ${Ro} -> Allow s3:* on arn:aws:s3:::b/* for ${Ro} "
                    + "[!A && B]",
            ])
    }

    @Test("What two of three branches allow is told with both conditions")
    func severalCases() throws {
        let new = #"{"Fn::If": ["A", \#(get), {"Fn::If": ["B", \#(get), {"Ref": "AWS::NoValue"}]}]}"#
        #expect(
            try lines("", new) == [
                "widened: nothing -> Allow s3:GetObject on arn:aws:s3:::b/* for ${Ro} [!A && B || A]"
            ])
    }

    @Test("More conditions than are tried together still show every branch")
    func manyBranches() throws {
        let statements = (0..<12).map { number in
            """
            {"Effect": "Allow", "Action": "a:x\(number)",
             "Resource": {"Fn::If": ["C\(number)", "r\(number)", "s\(number)"]}}
            """
        }
        let texts = try SecurityFixtures.changes(role(""), role(statements.joined(separator: ","))).map { $0.new ?? "" }
        for number in 0..<12 {
            #expect(texts.contains { $0 == "Allow a:x\(number) on r\(number) for ${Ro}" })
            #expect(texts.contains { $0 == "Allow a:x\(number) on s\(number) for ${Ro}" })
        }
    }

    @Test("A resource with a condition comes and goes with it")
    func conditionalResource() throws {
        let plain = role(get)
        let conditional = plain.replacing(
            #""Type": "AWS::IAM::Role","#, with: #""Type": "AWS::IAM::Role", "Condition": "C","#)
        let text = "Allow s3:GetObject on arn:aws:s3:::b/* for ${Ro}"
        #expect(try SecurityFixtures.lines(plain, conditional) == ["narrowed: \(text) -> nothing [!C]"])
        #expect(try SecurityFixtures.lines(conditional, plain) == ["widened: nothing -> \(text) [!C]"])
        #expect(try SecurityFixtures.lines("", conditional) == ["widened: nothing -> \(text) [C]"])
    }

    @Test("A policy in a string, in Fn::Sub or Fn::Join is the same as one that is an object")
    func strings() throws {
        func policy(_ document: String) -> String {
            #""P": {"Type": "AWS::Logs::ResourcePolicy", "Properties": {"PolicyName": "p", "PolicyDocument": \#(document)}}"#
        }
        let object = policy(
            #"{"Statement": {"Effect": "Allow", "Principal": {"Service": "es.amazonaws.com"}, "Action": "logs:*", "Resource": {"Fn::GetAtt": ["G", "Arn"]}}}"#
        )
        let text = policy(
            #"{"Fn::Sub": "{\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"es.amazonaws.com\"}, \"Action\": \"logs:*\", \"Resource\": \"${G.Arn}\"}]}"}"#
        )
        #expect(try SecurityFixtures.lines(object, text) == [])
        #expect(
            try SecurityFixtures.lines("", text) == ["widened: nothing -> Allow logs:* on ${G.Arn} to es.amazonaws.com"]
        )
        let parameter = policy(#"{"Ref": "Document"}"#)
        #expect(
            try SecurityFixtures.lines("", parameter) == [
                "widened: nothing -> Policy ${Document} of ${P} (cannot be read from the template)"
            ])
        #expect(
            try SecurityFixtures.lines(parameter, policy(#"{"Ref": "Other"}"#)).map { $0.prefix(7) } == ["changed"])
    }

    @Test("What retained resources allow stays allowed")
    func retained() throws {
        let retained = role(get).replacing(#""Type""#, with: #""DeletionPolicy": "Retain", "Type""#)
        #expect(try SecurityFixtures.lines(retained, "") == [])
        #expect(try SecurityFixtures.lines(role(get), "").count == 1)
    }

    @Test("A policy that moves into a resource of its own, or gets another logical id, is no change")
    func moves() throws {
        func policy(_ id: String) -> String {
            """
            "\(id)": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "p", "Roles": [{"Ref": "Ro"}],
              "PolicyDocument": {"Statement": [\(get)]}}}
            """
        }
        #expect(try SecurityFixtures.lines(role(get), role("") + "," + policy("P")) == [])
        #expect(try SecurityFixtures.lines(policy("P"), policy("Q")) == [])
    }

    @Test("Long lists are shortened to what differs")
    func longLists() throws {
        let actions = (1...20).map { "\"a:x\($0)\"" }
        func statement(_ actions: [String]) -> String {
            #"{"Effect": "Allow", "Action": [\#(actions.joined(separator: ","))], "Resource": "r"}"#
        }
        let found = try lines(statement(actions), statement(actions + ["\"b:y\""]))
        #expect(
            found == [
                "widened: Allow a:x1, a:x10, a:x11, a:x12, and 16 more on r for ${Ro} -> "
                    + "Allow b:y, a:x1, a:x10, a:x11, and 17 more on r for ${Ro}"
            ])
    }
}
