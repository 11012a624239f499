import { Agent, request } from "node:http";

/** A visitor that keeps its connections, on nothing but Node's HTTP: whoever measures must not slow what is measured. */
export function visitor(connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    /** The status of the answer when it is read to its end, 0 when it broke off. */
    ask(url) {
      return new Promise((done) => {
        const outgoing = request(url, { agent, headers: { accept: "text/html" } }, (answer) => {
          answer.on("end", () => done(answer.statusCode));
          answer.on("error", () => done(0));
          answer.resume();
        });
        outgoing.on("error", () => done(0));
        outgoing.end();
      });
    },
    /** Asks on every connection for as long as `next` names an address. */
    async askOn(next, answered) {
      const one = async () => {
        for (let url = next(); url; url = next()) answered(await this.ask(url));
      };
      await Promise.all(Array.from({ length: connections }, one));
      agent.destroy();
    },
  };
}
