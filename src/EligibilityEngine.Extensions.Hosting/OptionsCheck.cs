using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using Microsoft.Extensions.Options;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>Finds everything that is wrong with the options, when the application starts.</summary>
internal sealed class OptionsCheck(ContentRoot root) : IValidateOptions<EligibilityOptions>
{
    private const int NameLength = 64;

    public ValidateOptionsResult Validate(string? name, EligibilityOptions options)
    {
        List<string> wrong = [.. Whole(options), .. options.Rulebooks.SelectMany(r => Of(r.Key, r.Value))];
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Whole(EligibilityOptions options)
    {
        if (options.Rulebooks.Count == 0)
        {
            yield return "no rulebook is named: add one with AddFolder, AddEmbedded or AddFiles, or under `Rulebooks` of the configuration";
        }
        else if (options.Default is null && options.Rulebooks.Count > 1)
        {
            yield return $"`Default` has to say which of {string.Join(", ", options.Rulebooks.Keys.Order(StringComparer.Ordinal).Select(n => $"`{n}`"))} is meant where none is named";
        }
        else if (options.Default is { } chosen && !options.Rulebooks.ContainsKey(chosen))
        {
            var hint = NearestName.Of(chosen, options.Rulebooks.Keys) is { } near ? $"; did you mean `{near}`?" : "";
            yield return $"`Default` names the rulebook `{chosen}`, which is not among `Rulebooks`{hint}";
        }
    }

    private IEnumerable<string> Of(string name, RulebookOptions options)
    {
        if (name.Length is 0 or > NameLength || !char.IsAsciiLetterOrDigit(name[0]) || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.'))
        {
            yield return $"`{name}` is no name of a rulebook: it has up to {NameLength} small letters, digits, hyphens and full stops, and begins with a letter or a digit";
        }

        if (new object?[] { options.Folder, options.Assembly, options.Files }.Count(o => o is not null) != 1)
        {
            yield return $"the rulebook `{name}` has to have a folder, an assembly or files, and one of the three only";
        }

        if (options.Folder is { } folder && !Directory.Exists(root.PathTo(folder)))
        {
            yield return $"the rulebook `{name}` is to be in the folder `{folder}`, which is not there";
        }

        if (options.Assembly is { } assembly && EmbeddedFiles.Find(assembly)?.GetManifestResourceNames().Any(n => n.EndsWith(".yaml", StringComparison.Ordinal)) != true)
        {
            yield return $"the rulebook `{name}` is to be in the assembly `{assembly}`, which is not there or carries no YAML files";
        }

        foreach (var missing in options.Scenarios.Where(s => !File.Exists(root.PathTo(s)) && !Directory.Exists(root.PathTo(s))))
        {
            yield return $"the scenarios of the rulebook `{name}` are to be in `{missing}`, which is not there";
        }

        if (options.LookEvery < TimeSpan.Zero || options.LookEvery > TimeSpan.FromDays(1))
        {
            yield return $"`LookEvery` of the rulebook `{name}` is from zero, which is never, to a day";
        }
    }
}
