// Asks an endpoint by Comunica: node ask.mjs ADDRESS QUERY; prints each row as a line of JSON.
import { QueryEngine } from "@comunica/query-sparql";

const [address, query] = process.argv.slice(2);
const engine = new QueryEngine();
const rows = await engine.queryBindings(query, { sources: [{ type: "sparql", value: address }] });
for (const row of await rows.toArray()) {
  console.log(JSON.stringify(Object.fromEntries([...row].map(([name, term]) => [name.value, term.value]))));
}
