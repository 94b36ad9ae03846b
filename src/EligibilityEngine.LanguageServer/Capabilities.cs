using System.Text.Json;
using EligibilityEngine.LanguageServer.Features;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer;

/// <summary>What the server can do, as it tells an editor.</summary>
internal static class Capabilities
{
    public static readonly JsonElement Answer = JsonSerializer.Deserialize<JsonElement>($$"""
        {
          "serverInfo": { "name": "eligibility", "version": "{{Engine.Version}}" },
          "capabilities": {
            "positionEncoding": "utf-16",
            "textDocumentSync": { "openClose": true, "change": 2, "save": { "includeText": false } },
            "hoverProvider": true,
            "definitionProvider": true,
            "referencesProvider": true,
            "documentHighlightProvider": true,
            "documentSymbolProvider": true,
            "workspaceSymbolProvider": true,
            "foldingRangeProvider": true,
            "selectionRangeProvider": true,
            "documentLinkProvider": { "resolveProvider": false },
            "inlayHintProvider": true,
            "documentFormattingProvider": true,
            "renameProvider": { "prepareProvider": true },
            "completionProvider": { "triggerCharacters": [" ", "/", "[", "{"], "resolveProvider": false },
            "codeActionProvider": { "codeActionKinds": ["quickfix"] },
            "codeLensProvider": { "resolveProvider": true },
            "executeCommandProvider": { "commands": ["{{Lenses.Explain}}"] },
            "workspace": { "workspaceFolders": { "supported": true, "changeNotifications": true } }
          }
        }
        """);

    /// <summary>Asks an editor to tell of files that change on disk.</summary>
    public static readonly JsonElement Watching = JsonSerializer.Deserialize<JsonElement>("""
        {
          "registrations": [
            { "id": "yaml", "method": "workspace/didChangeWatchedFiles", "registerOptions": { "watchers": [ { "globPattern": "**/*.{yaml,yml}" } ] } }
          ]
        }
        """);
}
