using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Preparing;

/// <summary>Goes through a rulebook part by part, to write it or to read it. What is said here of a thing is all that it consists of.</summary>
/// <param name="archive">Where it is written, or read.</param>
/// <param name="sourceOf">The text of a file.</param>
internal sealed class RulebookArchive(Archive archive, Func<string, SourceText> sourceOf)
{
    private readonly TextArchive _texts = new(archive, sourceOf);

    /// <summary>The whole rulebook.</summary>
    /// <param name="rulebook">What is written; null to read one.</param>
    public Rulebook Rulebook(Rulebook? rulebook)
    {
        var sources = new SourceArchive(archive, _texts);
        var conditions = new ConditionArchive(archive, _texts, sources);
        var provisions = new ProvisionArchive(archive, _texts, sources, conditions);
        var hash = archive.Text(rulebook?.Hash);
        var parts = new RulebookParts
        {
            Id = archive.Text(rulebook?.Id),
            Title = _texts.Text(rulebook?.Title),
            Version = archive.Text(rulebook?.Version),
            Jurisdiction = _texts.Text(rulebook?.Jurisdiction),
            Languages = archive.List(rulebook?.Languages, archive.Text),
            Translations = archive.List(rulebook?.Translations, Translation),
            Glossary = archive.List(rulebook?.Glossary, Term),
            CompleteLanguages = archive.List(rulebook?.CompleteLanguages, archive.Text),
            StatementLanguages = archive.List(rulebook?.StatementLanguages, archive.Text),
            Place = _texts.Place(rulebook?.Place),
            LeapDay = (LeapDay?)archive.Perhaps((long?)rulebook?.LeapDay),
            Covers = sources.Cover(rulebook?.Covers),
            Sources = archive.List(rulebook?.Sources, sources.Source),
            Events = archive.List(rulebook?.Events, sources.Event),
            Questions = archive.List(rulebook?.Questions, conditions.Facts.Question),
            Main = archive.List(rulebook?.Main, conditions.Facts.Question),
            Facts = archive.List(rulebook?.Facts, conditions.Facts.Fact),
            SeveralFacts = archive.List(rulebook?.SeveralFacts, conditions.Facts.Several),
            Groups = archive.List(rulebook?.Groups, conditions.Facts.Group),
            Definitions = archive.List(rulebook?.Definitions, conditions.Definition),
            NotModelled = archive.List(rulebook?.NotModelled, provisions.NotModelled),
            Provisions = archive.List(rulebook?.Provisions, provisions.Provision),
            Constraints = archive.List(rulebook?.Constraints, conditions.Constraint),
            Properties = archive.List(rulebook?.Properties, conditions.Constraint),
            Contradictions = archive.List(rulebook?.Contradictions, c => Contradiction(c, sources)),
            ConditionCount = archive.Whole(rulebook?.ConditionCount ?? 0),
        };
        archive.Finish();
        return rulebook ?? new Rulebook(parts, _ => hash);
    }

    private Translation Translation(Translation? translation) => new(archive.Text(translation?.Language), archive.List(translation?.By, _texts.Text));

    private GlossaryTerm Term(GlossaryTerm? term) => new(
        archive.Text(term?.Language), archive.Text(term?.Term), archive.PerhapsText(term?.For), archive.List(term?.Not, archive.Text), _texts.Place(term?.Place));

    private Contradiction Contradiction(Contradiction? contradiction, SourceArchive sources) => new(
        archive.Text(contradiction?.Id), _texts.Text(contradiction?.About), archive.List(contradiction?.Between, sources.Statement), sources.PerhapsStatement(contradiction?.Follows), _texts.Text(contradiction?.Because), _texts.Place(contradiction?.Place));
}
