import type { FastifyInstance } from "fastify";
import { HttpError } from "./answers.js";

/** JSON in UTF-8, as it came, is the only body understood. That also keeps out every request a browser sends unasked. */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) => {
    try {
      done(null, parse(body));
    } catch {
      done(new HttpError(400, "BAD_REQUEST", "The request's body is not valid JSON in UTF-8."));
    }
  });
  app.addHook("onRequest", async (request) => {
    if (request.method === "POST" && !isJson(request.headers["content-type"])) {
      throw new HttpError(415, "UNSUPPORTED_MEDIA_TYPE", "Only application/json in UTF-8 is understood.");
    }
    const encoding = request.headers["content-encoding"];
    if (encoding !== undefined && encoding.toLowerCase() !== "identity") {
      throw new HttpError(415, "UNSUPPORTED_MEDIA_TYPE", "A compressed body is not understood; send it as it is.");
    }
  });
}

function parse(body: string | Buffer): unknown {
  const text = typeof body === "string" ? body : new TextDecoder("utf-8", { fatal: true }).decode(body);
  return JSON.parse(text);
}

function isJson(contentType: string | undefined): boolean {
  const [type = "", ...parameters] = (contentType ?? "").toLowerCase().split(";");
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("charset="));
  return type.trim() === "application/json" && (charset === undefined || /^charset="?utf-?8"?$/.test(charset));
}
