using EligibilityEngine.Reporting;

namespace EligibilityEngine.Citing;

/// <summary>The provisions that a question hangs on, for reports whose text names none of them.</summary>
internal static class InQuestion
{
    public static Document Of(IEnumerable<QuestionDecision> decided, ReportFrame frame)
    {
        var say = Phrases.In(frame.Language, frame.Rulebooks[0]);
        var law = new LawWords(say, frame.Language);
        var provisions = decided.Select(q => q.Justification).SelectMany(j => j.Grounds.Concat(j.Displaced.Select(d => d.Provision)).Concat(j.MayStand)).Distinct();
        return new Document(Blocks.List(say.InQuestion(), provisions.Select(p => Blocks.Item(Naming.Of(p).With(law.In(p.Title))))));
    }
}
