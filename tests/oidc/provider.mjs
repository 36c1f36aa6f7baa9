// A real OpenID Connect provider on loopback, for the tests: `node provider.mjs` with its settings
// as JSON on standard input, {issuer, clients: [client metadata]}. Prints the port it listens on.
// Whoever types a name is signed in as that name; there are no passwords to get wrong.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { json, text } from "node:stream/consumers";
import { Provider } from "oidc-provider";

const { issuer, clients } = await json(process.stdin);

const signingKey = (alg, type, options) => ({
	...generateKeyPairSync(type, options).privateKey.export({ format: "jwk" }),
	alg,
	kid: `provider-${alg}`,
	use: "sig",
});

const provider = new Provider(issuer, {
	clients,
	jwks: {
		keys: [
			signingKey("RS256", "rsa", { modulusLength: 2048 }),
			signingKey("ES256", "ec", { namedCurve: "P-256" }),
		],
	},
	pkce: { required: () => true },
	cookies: { keys: ["for the tests"] },
	findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
	loadExistingGrant: agreeToWhatIsAsked,
	interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
	features: { devInteractions: { enabled: false } },
});

async function agreeToWhatIsAsked(context) {
	const { client, session } = context.oidc;
	const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
	grant.addOIDCScope("openid");
	await grant.save();
	return grant;
}

const loginPage = `<!doctype html><html lang="en"><title>The organisation's own sign-in</title>
<form method="post"><label>Name <input name="login" required></label><button>Sign in</button></form>
<form method="post"><button name="stop" value="yes">Stop</button></form>`;

async function interact(request, response) {
	if (request.method === "GET") {
		response.setHeader("Content-Type", "text/html; charset=utf-8").end(loginPage);
		return;
	}
	const given = new URLSearchParams(await text(request));
	const outcome = given.has("stop")
		? { error: "access_denied" }
		: { login: { accountId: given.get("login") } };
	await provider.interactionFinished(request, response, outcome);
}

const answer = provider.callback();
const server = createServer((request, response) => {
	if (request.url.startsWith("/interaction/")) {
		interact(request, response).catch((problem) => response.writeHead(400).end(String(problem)));
	} else {
		answer(request, response);
	}
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
