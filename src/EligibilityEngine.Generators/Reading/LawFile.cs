using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EligibilityEngine.Generators.Reading;

/// <summary>
/// The names that a file of a rulebook declares. Only these are read here, and what is wrong with them: the engine itself is no part of a compiler, and all else that can be wrong with a law
/// is told by <c>eligibility lint</c>.
/// </summary>
/// <param name="Path">Where the file lies, with slashes.</param>
/// <param name="Title">The title of the rulebook, where the file is the one that begins it.</param>
/// <param name="Declared">What is declared, in the order in which it is written.</param>
/// <param name="Slips">The mistakes.</param>
internal sealed record LawFile(string Path, string? Title, Sequence<Declared> Declared, Sequence<Slip> Slips)
{
    /// <summary>Reads a file.</summary>
    public static LawFile Read(string path, string text)
    {
        var place = path.Replace('\\', '/');
        var sections = new Dictionary<string, Node>();
        var slips = new List<Slip>();
        try
        {
            ReadSections(new Parser(new StringReader(text)), path, sections);
        }
        catch (YamlException broken)
        {
            slips.Add(new Slip(SlipCodes.NoYaml, $"this is not YAML: {broken.Message}", new Place(path, (int)broken.Start.Line - 1, (int)broken.Start.Column - 1, 1)));
        }

        var declared = new Declarations(slips).Of(sections).ToList();
        return new LawFile(place, sections.TryGetValue("rulebook", out _) && sections.TryGetValue("title", out var title) ? title.Words : null, new(declared), new(slips));
    }

    private static void ReadSections(Parser parser, string path, Dictionary<string, Node> sections)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _))
        {
            return;
        }

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node.Read(parser, path).Text ?? "";

            // A file that says the same in another language declares nothing.
            if (key == "translation")
            {
                sections.Clear();
                return;
            }

            if (Declarations.Sections.Contains(key))
            {
                sections[key] = Node.Read(parser, path);
            }
            else
            {
                parser.SkipThisAndNestedEvents();
            }
        }
    }
}
