import { Agent, request } from "node:http";

/** A visitor with kept connections, on nothing but Node's HTTP, so that the measuring costs little. */
export function visitor(connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    /** The status of the answer once it is read to its end; 0 when the connection broke. */
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
    /** Requests the addresses that `next` returns, on every connection at once, until it returns none. */
    async askOn(next, answered) {
      const one = async () => {
        for (let url = next(); url; url = next()) answered(await this.ask(url));
      };
      await Promise.all(Array.from({ length: connections }, one));
      agent.destroy();
    },
  };
}
