/// The handler, for the runtime's own Node.js. A load balancer wants the status and the headers spelled out.
let exampleHandler = """
    exports.handler = async (event) => {
      console.log(JSON.stringify({ method: event.httpMethod, path: event.path }));
      return {
        statusCode: 200,
        statusDescription: "200 OK",
        isBase64Encoded: false,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ greeting: process.env.GREETING }),
      };
    };

    """
