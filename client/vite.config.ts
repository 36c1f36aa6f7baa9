import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { catalogue } from "./scripts/catalogue.mjs";

/** While developing, the words come straight from shared/locale, as the server would give them. */
const words: Plugin = {
	name: "locale",
	apply: "serve",
	configureServer(server) {
		server.middlewares.use((request, response, next) => {
			const language = /^\/locale\/([a-z-]+)\.json$/i.exec(request.url ?? "")?.[1];
			if (!language) return next();
			response.setHeader("content-type", "application/json");
			response.end(JSON.stringify(catalogue(language)));
		});
	},
};

/** P5 allows nothing but WebSocket, and all messages are text: the other transports, and what takes
 * bytes apart, stay out of what a phone loads. A message of bytes ends the connection. */
const textOverWebSocket: Plugin = {
	name: "text-over-websocket",
	apply: "build",
	transform(code, id) {
		if (/engine\.io-client\/build\/esm\/transports\/polling/.test(id))
			return { code, moduleSideEffects: false };
		const [, replaced] = Object.entries(REPLACED).find(([end]) => id.endsWith(end)) ?? [];
		if (!replaced) return null;
		for (const name of replaced.names)
			if (!code.includes(name)) this.error(`${id} names its parts anew: ${name} is missing`);
		return replaced.by;
	},
};

const REFUSES = '() => { throw new Error("messages are text"); }';
const REPLACED: Record<string, { names: string[]; by: string }> = {
	"engine.io-client/build/esm/transports/index.js": {
		names: ["websocket: WS"],
		by: 'import { WS } from "./websocket.js"; export const transports = { websocket: WS };',
	},
	"engine.io-client/build/esm/contrib/parseuri.js": {
		names: ["export function parse"],
		by: `export function parse(source) {
			const { protocol, hostname, port, pathname, search } = new URL(source);
			const host = hostname.replace(/[[\\]]/g, "");
			return { source, protocol: protocol.slice(0, -1), host, port, path: pathname, query: search.slice(1), queryKey: {} };
		}`,
	},
	"engine.io-parser/build/esm/contrib/base64-arraybuffer.js": {
		names: ["export const decode ="],
		by: `export const decode = ${REFUSES};`,
	},
	"socket.io-parser/build/esm/is-binary.js": {
		names: ["export function isBinary", "export function hasBinary"],
		by: "export const isBinary = () => false; export const hasBinary = () => false;",
	},
	"socket.io-parser/build/esm/binary.js": {
		names: ["export function deconstructPacket", "export function reconstructPacket"],
		by: `export const deconstructPacket = ${REFUSES}; export const reconstructPacket = ${REFUSES};`,
	},
};

export default defineConfig({
	plugins: [words, textOverWebSocket],
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	build: {
		target: ["chrome85", "firefox78", "safari13.1", "ios13.4"],
		cssTarget: ["chrome85", "firefox78", "safari13.1", "ios13.4"],
		manifest: true,
		modulePreload: { polyfill: false },
		assetsInlineLimit: 0,
		// What a phone loads first is one file: cut in pieces it would be asked for twice and grow.
		rolldownOptions: {
			output: { codeSplitting: { groups: [{ name: "phone", tags: ["$initial"] }] } },
		},
	},
	server: {
		proxy: {
			"/api": "http://127.0.0.1:8000",
			"/exit": "http://127.0.0.1:8000",
			"/live": { target: "http://127.0.0.1:8000", ws: true },
		},
	},
	test: {
		environment: "happy-dom",
		include: ["src/**/*.test.{ts,tsx}"],
		setupFiles: ["src/testing/setup.ts"],
	},
});
