using EligibilityEngine.Generators.Reading;

namespace EligibilityEngine.Generators;

/// <summary>A class that is to have the names of a rulebook.</summary>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Access">How far it can be seen, as it is written.</param>
/// <param name="Folder">The folder of the rulebook, as the attribute names it.</param>
/// <param name="IsPartial">Whether it is a static partial class, in no other.</param>
/// <param name="LoadsItself">Whether it has a method <c>Load</c> of its own.</param>
/// <param name="Place">Where its name is written.</param>
internal sealed record LawClass(string Namespace, string Name, string Access, string Folder, bool IsPartial, bool LoadsItself, Place Place)
{
    /// <summary>Whether a file is one of the rulebook: it lies somewhere below a folder of that name.</summary>
    public bool Has(string path) => Folder.Length > 0 && ("/" + path).IndexOf($"/{Folder}/", StringComparison.Ordinal) >= 0;
}
