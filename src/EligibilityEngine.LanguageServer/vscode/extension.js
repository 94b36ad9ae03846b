"use strict";

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;

/** Starts the server, and starts it anew when the user says so or sets another way to start it. */
async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("eligibility.restart", restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("eligibility.command")) {
        return restart();
      }
      if (change.affectsConfiguration("eligibility")) {
        return client?.sendNotification("workspace/didChangeConfiguration", { settings: { eligibility: settings() } });
      }
    }),
  );
  await restart();
}

async function restart() {
  await deactivate();
  const [command, ...args] = vscode.workspace.getConfiguration("eligibility").get("command");
  const run = {
    command,
    args: [...args, "lsp"],
    transport: TransportKind.stdio,
    options: { cwd: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath },
  };
  client = new LanguageClient("eligibility", "Eligibility", { run, debug: run }, {
    documentSelector: [{ scheme: "file", language: "yaml" }, { scheme: "untitled", language: "yaml" }],
    initializationOptions: settings(),
  });
  try {
    await client.start();
  } catch (problem) {
    client = undefined;
    vscode.window.showErrorMessage(`The language server could not be started with \`${[command, ...run.args].join(" ")}\`: ${problem.message}`);
  }
}

/** What the server is told of the settings; nothing for what is not set. */
function settings() {
  const set = vscode.workspace.getConfiguration("eligibility");
  return { case: set.get("case") || undefined, language: set.get("language") || undefined };
}

async function deactivate() {
  const running = client;
  client = undefined;
  await running?.stop();
}

module.exports = { activate, deactivate };
