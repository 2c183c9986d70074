import CloudFormation
import Strata
import StrataKit
import StrataTesting
import TestSupport

/// A program of one's own, as it stands in the template, beside a driver that plays Lambda and CloudFormation.
struct CustomResourceRun {
    struct Outcome: Decodable {
        let status: String
        let reason: String
        let physicalID: String
        let data: [String: String]
        let noEcho: Bool
        let contentType: String
        let answers: Int
        let size: Int
        let log: String
    }

    /// Three lines are a program.
    static let seeding = """
        def run(request):
            request.id = "seed-" + request.properties["Table"]
            return {"Rows": "3", "Type": request.type}
        """

    static func sample(_ source: String, timeout: Duration = .seconds(120)) -> TestTemplate {
        TestTemplate { stack in
            let program = CustomResourceProvider.Program(source, timeout: timeout, description: "Seeds tables")
            let provider = CustomResourceProvider.shared("Seeding", for: stack.node, program: program)
            provider?.declare(
                "Seed", in: stack, type: "Custom::Seed", properties: ["Table": "orders"],
                permissions: [PolicyStatement(actions: ["dynamodb:PutItem"], resources: ["*"])])
        }
    }

    static func outcome(
        _ source: String, _ request: String, id: String = "seed-old", mode: String = "plain",
        milliseconds: Int = 120_000
    ) throws -> Outcome {
        let program = sample(source).properties(of: "AWS::Lambda::Function")?["Code"]?["ZipFile"]?.stringValue ?? ""
        return try PythonProgram(files: ["index.py": program, "driver.py": driver])
            .result(of: ["driver.py", request, id, mode, "\(milliseconds)"])
    }

    private static let driver = """
        import contextlib, http.server, io, json, signal, sys, threading

        import index

        # The thread that started this process may have blocked signals, which are inherited; Lambda blocks none.
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        request, identifier, mode, milliseconds = sys.argv[1:]
        index.time.sleep = lambda seconds: None
        answers = []


        class Responder(http.server.BaseHTTPRequestHandler):
            def do_PUT(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answers.append((self.headers["Content-Type"], body))
                self.send_response(503 if mode == "deaf" else 200)
                self.end_headers()

            def log_message(self, *_):
                pass


        class Context:
            log_stream_name = "2026/stream"

            def get_remaining_time_in_millis(self):
                return int(milliseconds)


        server = http.server.HTTPServer(("127.0.0.1", 0), Responder)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        event = {
            "RequestType": request,
            "ResponseURL": f"http://127.0.0.1:{server.server_port}/?signature=secret",
            "StackId": "arn:aws:cloudformation:eu-west-1:123456789012:stack/app/1-2-3",
            "RequestId": "r-1",
            "LogicalResourceId": "Seed",
            "ResourceProperties": {"ServiceToken": "arn", "Table": "orders", "Password": "secret"},
        }
        if mode == "hidden":
            event["ResourceProperties"]["NoEcho"] = "true"
        if request != "Create":
            event["PhysicalResourceId"] = identifier
        log = io.StringIO()
        with contextlib.redirect_stdout(log):
            index.handler(event, Context())
        kind, body = answers[-1]
        answer = json.loads(body)
        assert (answer["StackId"], answer["RequestId"], answer["LogicalResourceId"]) == (
            event["StackId"], event["RequestId"], event["LogicalResourceId"])
        print(json.dumps({
            "status": answer["Status"], "reason": answer["Reason"], "physicalID": answer["PhysicalResourceId"],
            "data": answer["Data"], "noEcho": answer["NoEcho"], "contentType": kind, "answers": len(answers),
            "size": len(body), "log": log.getvalue(),
        }))

        """
}
