// Answers a load balancer, which wants the status and the headers spelled out:
// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
export const handler = async (event) => {
  console.log(JSON.stringify({ method: event.httpMethod, path: event.path }));
  return {
    statusCode: 200,
    statusDescription: "200 OK",
    isBase64Encoded: false,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ greeting: process.env.GREETING }),
  };
};
