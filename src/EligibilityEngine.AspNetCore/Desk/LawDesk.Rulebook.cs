using System.Runtime.CompilerServices;
using EligibilityEngine.Describing;
using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Desk;

/// <content>The rulebook itself.</content>
internal sealed partial class LawDesk
{
    private static readonly ConditionalWeakTable<Rulebook, RulebookIndex> Indexes = [];

    /// <summary>Everything in a rulebook that has a name.</summary>
    public static RulebookIndex IndexOf(Rulebook rulebook) => Indexes.GetValue(rulebook, r => new RulebookIndex(r));

    /// <summary>The rulebook in short: what may be asked of it.</summary>
    public static Told Overview(HostedRulebook served, Rulebook rulebook, string? language) => new(
        () => Write(new OverviewContract(served.Name, rulebook, language), DeskForms.Instance.OverviewContract),
        () => Page(rulebook, language, rulebook.Title.In(language), rulebook.Questions.Select(q => Naming.Of(q).With(q.Title.In(language)))))
    {
        Language = language,
    };

    /// <summary>All items of a kind.</summary>
    public static Told Items(Rulebook rulebook, ReferenceKind kind, string? language) =>
        Items(rulebook, IndexOf(rulebook).Items.Where(i => i.Kind == kind).Select(i => new Found(i, null)), language);

    /// <summary>The items in which all words of a search occur.</summary>
    public static Told Search(Rulebook rulebook, string words, string? language) => Items(rulebook, IndexOf(rulebook).Search(words), language);

    /// <summary>One item with all that is said of it.</summary>
    public static Told Item(Rulebook rulebook, ReferenceKind kind, string name, string? language)
    {
        var index = IndexOf(rulebook);
        if (index.Find(name).FirstOrDefault(i => i.Kind == kind) is not { } item)
        {
            return Problem.NoSuch(kind.ToString().ToLowerInvariant(), name, "", index.Items.Where(i => i.Kind == kind).Select(i => i.Name)) with { Status = 404 };
        }

        return new Told(() => index.Describe(item, language).ToJson(), () => index.Describe(item, language)) { Language = language };
    }

    /// <summary>One item by its name alone, with all that is said of it; of a provision and a source of one name, the provision.</summary>
    public static Told Item(Rulebook rulebook, string name, string? language)
    {
        var index = IndexOf(rulebook);
        return index.Find(name).OrderBy(i => i.Kind == ReferenceKind.Provision ? 0 : 1).FirstOrDefault() is { } item
            ? Item(rulebook, item.Kind, name, language)
            : Problem.NoSuch("item", name, "/name", index.Items.Select(i => i.Name)) with { Status = 404 };
    }

    /// <summary>When a provision is law, what it took the place of, and what takes its place.</summary>
    public static Told History(Rulebook rulebook, string name, string? language)
    {
        if (rulebook.Provisions.FirstOrDefault(p => p.Id == name) is not { } provision)
        {
            return Problem.NoSuch("provision", name, "", rulebook.Provisions.Select(p => p.Id)) with { Status = 404 };
        }

        var history = ProvisionHistory.Of(rulebook, provision);
        return new Told(
            () => Write(new HistoryContract(rulebook, history, language), DeskForms.Instance.HistoryContract),
            () => Documents.Join(history.Editions.Select(p => IndexOf(rulebook).Describe(IndexOf(rulebook).Find(p.Id).First(i => i.Kind == ReferenceKind.Provision), language))))
        {
            Language = language,
        };
    }

    private static Told Items(Rulebook rulebook, IEnumerable<Found> items, string? language) => new(
        () => Write(new ItemsContract(rulebook, items, language), DeskForms.Instance.ItemsContract),
        () => Page(rulebook, language, rulebook.Title.In(language), items.Select(i => Naming.Of(i.Item.Kind, i.Item.Name).With(i.Item.Title.In(language)))))
    {
        Language = language,
    };

    private static Document Page(Rulebook rulebook, string? language, string title, IEnumerable<Prose> lines) =>
        new([Blocks.Section(title, Blocks.List(lines.Select(l => Blocks.Item(l))))]) { Title = title, Language = language ?? rulebook.Language };
}
