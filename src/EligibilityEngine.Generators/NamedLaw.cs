using EligibilityEngine.Generators.Reading;
using EligibilityEngine.Generators.Writing;

namespace EligibilityEngine.Generators;

/// <summary>The names of one rulebook, from all its files, each with its name in C#.</summary>
/// <param name="Class">The class that they are written for.</param>
/// <param name="Title">The title of the rulebook.</param>
/// <param name="Names">What is declared.</param>
/// <param name="Slips">What is wrong.</param>
internal sealed record NamedLaw(LawClass Class, string Title, Sequence<Named> Names, Sequence<Slip> Slips)
{
    /// <summary>The law of a class, from those of all files that lie in its folder.</summary>
    public static NamedLaw Of(LawClass @class, IEnumerable<LawFile> files)
    {
        var own = files.Where(f => @class.Has(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var slips = own.SelectMany(f => f.Slips).ToList();
        if (!@class.IsPartial)
        {
            slips.Add(new Slip(SlipCodes.NotPartial, $"`{@class.Name}` has to be a `static partial class`", @class.Place));
        }

        if (own.TrueForAll(f => f.Title is null))
        {
            slips.Add(new Slip(SlipCodes.NoRulebook, $"no `rulebook.yaml` is among the files of `{@class.Folder}` that the project gives to generators: `<EligibilityRulebook Include=\"{@class.Folder}\" />`", @class.Place));
        }

        var names = new CSharpNames(@class.Name, slips).Of(own.SelectMany(f => f.Declared)).ToList();
        return new NamedLaw(@class, own.Select(f => f.Title).FirstOrDefault(t => t is not null) ?? "", new(names), new(slips));
    }
}
