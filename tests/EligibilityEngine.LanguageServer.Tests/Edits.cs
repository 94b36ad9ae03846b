using EligibilityEngine.LanguageServer.Protocol;

namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>Makes the edits that the server proposes, as an editor would.</summary>
internal static class Edits
{
    /// <summary>On the files of the disk.</summary>
    public static void Apply(JsonArray documentChanges)
    {
        foreach (var change in documentChanges)
        {
            var path = FileUri.PathOf(change!["textDocument"]!["uri"]!.GetValue<string>());
            File.WriteAllText(path, To(File.ReadAllText(path), change["edits"]!.AsArray()));
        }
    }

    public static string To(string text, JsonArray edits)
    {
        foreach (var edit in edits.OrderByDescending(e => Offset(text, e!["range"]!["start"]!)))
        {
            var (start, end) = (Offset(text, edit!["range"]!["start"]!), Offset(text, edit["range"]!["end"]!));
            text = string.Concat(text.AsSpan(0, start), edit["newText"]!.GetValue<string>(), text.AsSpan(end));
        }

        return text;
    }

    private static int Offset(string text, JsonNode position) => text.Split('\n').Take(position["line"]!.GetValue<int>()).Sum(l => l.Length + 1) + position["character"]!.GetValue<int>();
}
