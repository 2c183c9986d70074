import CloudFormation
import Strata
import StrataEC2
import StrataTesting
import TestSupport

/// The closing program in a folder of its own, beside a stub of boto3 and a driver that plays Lambda and CloudFormation.
struct DefaultSecurityGroupRun {
    struct Outcome: Decodable {
        let status: String
        let reason: String
        let physicalID: String
        let contentType: String
        let calls: [String]
        let answers: Int
        let size: Int
    }

    static var program: String {
        let sample = TestTemplate { stack in VPC("Net", in: stack, cidr: "10.0.0.0/24", subnets: []) }
        return sample.properties(of: "AWS::Lambda::Function")?["Code"]?["ZipFile"]?.stringValue ?? ""
    }

    static func outcome(_ request: String, _ mode: String = "plain", milliseconds: Int = 120_000) throws -> Outcome {
        try PythonProgram(files: ["index.py": program, "boto3.py": boto3, "driver.py": driver])
            .result(of: ["driver.py", request, mode, "\(milliseconds)"])
    }

    private static let boto3 = """
        import time

        MODE, calls = "plain", []


        class ClientError(Exception):
            pass


        class Pages:
            def paginate(self, Filters):
                assert Filters == [{"Name": "group-id", "Values": ["sg-1"]}], Filters
                calls.append("describe")
                if MODE == "denied":
                    raise ClientError("UnauthorizedOperation " + "é" * 5000)
                if MODE == "hang":
                    time.sleep(20)
                if MODE == "empty":
                    return [{"SecurityGroupRules": []}]
                return [
                    {"SecurityGroupRules": [{"SecurityGroupRuleId": "sgr-1", "IsEgress": False}]},
                    {"SecurityGroupRules": [
                        {"SecurityGroupRuleId": "sgr-2", "IsEgress": True},
                        {"SecurityGroupRuleId": "sgr-3", "IsEgress": True},
                    ]},
                ]


        class EC2:
            def get_paginator(self, name):
                assert name == "describe_security_group_rules"
                return Pages()

            def revoke_security_group_ingress(self, GroupId, SecurityGroupRuleIds):
                calls.append(f"in {GroupId} {' '.join(SecurityGroupRuleIds)}")

            def revoke_security_group_egress(self, GroupId, SecurityGroupRuleIds):
                calls.append(f"out {GroupId} {' '.join(SecurityGroupRuleIds)}")


        def client(name):
            assert name == "ec2"
            return EC2()

        """

    private static let driver = """
        import contextlib, http.server, io, json, signal, sys, threading

        import boto3
        import index

        # The thread that started this process may have blocked signals, which are inherited; Lambda blocks none.
        signal.pthread_sigmask(signal.SIG_SETMASK, [])
        request, mode, milliseconds = sys.argv[1:]
        boto3.MODE = mode
        answers = []


        class Responder(http.server.BaseHTTPRequestHandler):
            def do_PUT(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                answers.append((self.headers["Content-Type"], body))
                self.send_response(503 if mode == "busy" and len(answers) == 1 else 200)
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
            "StackId": "arn:aws:cloudformation:eu-west-1:123456789012:stack/app/1",
            "RequestId": "r-1",
            "LogicalResourceId": "Closing",
            "ResourceProperties": {"ServiceToken": "arn", "GroupId": "sg-1"},
        }
        if request != "Create":
            event["PhysicalResourceId"] = "given-id"
        log = io.StringIO()
        with contextlib.redirect_stdout(log):
            index.handler(event, Context())
        assert "secret" not in log.getvalue()
        kind, body = answers[-1]
        answer = json.loads(body)
        assert (answer["StackId"], answer["RequestId"], answer["LogicalResourceId"]) == (
            event["StackId"], event["RequestId"], event["LogicalResourceId"])
        print(json.dumps({
            "status": answer["Status"], "reason": answer["Reason"], "physicalID": answer["PhysicalResourceId"],
            "contentType": kind, "calls": boto3.calls, "answers": len(answers), "size": len(body),
        }))

        """
}
