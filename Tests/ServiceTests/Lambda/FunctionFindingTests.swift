import CloudFormation
import Strata
import StrataLambda
import StrataTesting
import Testing

@Suite("What Lambda does not take is reported where the function is declared")
struct FunctionFindingTests {
    @Test("Memory, timeout, storage and names out of range")
    func ranges() {
        let sample = TestTemplate { stack in
            _ = Function(
                "Handler", in: stack, runtime: .nodejs22, code: FunctionTests.program, memory: .mebibytes(64),
                timeout: .minutes(16), ephemeralStorage: .gibibytes(11), reservedConcurrency: -1,
                layers: Array(repeating: "arn", count: 6), name: "my.function"
            )
            _ = Function(
                "Short", in: stack, runtime: .nodejs22, code: FunctionTests.program, timeout: .milliseconds(1_500)
            )
        }
        #expect(
            sample.messages == [
                "lambda/memory: the memory of 'app/Handler' is 64 MiB, allowed are 128 to 10240 MiB",
                "lambda/timeout: the timeout of 'app/Handler' is 960 seconds, allowed are 1 to 900 seconds",
                "lambda/ephemeral-storage: the ephemeral storage of 'app/Handler' is 11264 MiB, allowed are 512 to 10240 MiB",
                "lambda/concurrency: the reserved concurrency of 'app/Handler' is -1, allowed are 0 to 1000000",
                "lambda/layers: the number of layers of 'app/Handler' is 6, allowed are 0 to 5",
                "lambda/function-name: the function name 'my.function' of 'app/Handler' holds '.', "
                    + "allowed are letters, digits, - and _",
                "lambda/timeout: the timeout of 'app/Short' is 1.5 seconds, allowed are whole seconds",
            ]
        )
        #expect(
            sample.findings.allSatisfy {
                $0.severity == .error && $0.location?.file.hasSuffix("Tests.swift") == true
            })
    }

    @Test("Inline code that is empty, too large, of another runtime or not in index")
    func inlineCode() {
        let size = 4 * 1_048_576 + 1
        let sample = TestTemplate { stack in
            _ = Function("Empty", in: stack, runtime: .nodejs22, code: .inline(""))
            _ = Function(
                "Large", in: stack, runtime: .nodejs22, code: .inline(String(repeating: " ", count: size)))
            _ = Function("Java", in: stack, runtime: .java21, code: .inline("class A {}"), handler: "index.A")
            _ = Function("Main", in: stack, runtime: .python313, code: .inline("x"), handler: "main.handler")
        }
        // So much code is too much for a template, too.
        #expect(
            sample.messages.filter { !$0.hasPrefix("template/body-limit") } == [
                "lambda/inline-code: the inline code of 'app/Empty' is empty",
                "lambda/inline-code: the inline code of 'app/Large' has \(size) bytes, allowed are 4194304",
                "lambda/inline-code: 'app/Java' has inline code for the runtime java21, allowed are nodejs… and python…",
                "lambda/inline-code: 'app/Main' has inline code and the handler 'main.handler', "
                    + "but Lambda writes inline code to a file 'index'",
            ]
        )
    }

    @Test("Environment variables that Lambda sets itself, or whose names it does not take")
    func environment() {
        let sample = TestTemplate { stack in
            let handler = Function(
                "Handler", in: stack, runtime: .nodejs22, code: FunctionTests.program, environment: ["AWS_REGION": "x"])
            handler.environment = ["MY-NAME": "x"]
        }
        #expect(
            sample.messages == [
                "lambda/environment: 'app/Handler' has an environment variable 'AWS_REGION', which Lambda sets itself",
                "lambda/environment: 'app/Handler' has an environment variable 'MY-NAME', "
                    + "allowed are two or more letters, digits and underscores after a letter",
            ]
        )
    }
}
