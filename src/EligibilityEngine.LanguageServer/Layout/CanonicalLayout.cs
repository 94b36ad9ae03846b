using EligibilityEngine.Diagnostics;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Layout;

/// <summary>
/// A file as the files of this repository are laid out: the keys in the order of the vocabulary, two spaces a level, what was written in brackets in brackets where
/// it fits, comments where they were. Only where it certainly says the same.
/// </summary>
internal static class CanonicalLayout
{
    /// <summary>The text; null where the file has mistakes in its syntax, or where it would come to say anything else.</summary>
    /// <param name="file">The file after the syntax pass.</param>
    /// <param name="mistakes">The mistakes that this pass found.</param>
    public static string? Of(YamlFile file, IEnumerable<Diagnostic> mistakes)
    {
        if (file.IsBroken || mistakes.Any() || file.Root is not MappingNode root || SpotWalk.FormOf(root) is not { } form)
        {
            return null;
        }

        var text = new LayoutWriter(file.Source, root).Write(root, form);
        if (text is null)
        {
            return null;
        }

        text = file.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
        var bag = new DiagnosticBag();
        var read = YamlReader.Read(new SourceText(file.Source.Path, text), bag);
        return !bag.HasErrors && SameMeaning.Of(file.Root, read.Root)
            && new Comments(file.Source, root).Texts.Order(StringComparer.Ordinal).SequenceEqual(new Comments(read.Source, read.Root).Texts.Order(StringComparer.Ordinal))
            ? text
            : null;
    }
}
