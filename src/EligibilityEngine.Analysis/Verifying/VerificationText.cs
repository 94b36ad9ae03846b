using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Verifying;

/// <summary>Tells whether the record of a decision still holds.</summary>
internal static class VerificationText
{
    public static Document Of(Verification verification, string? language)
    {
        var say = Phrases.In(language, verification.Decision.Rulebook);
        return new Document(verification.IsSame
            ? [Line(say.RecordHolds())]
            : [
                Line(say.RecordDiffers()),
                .. Enum.GetValues<RecordPart>().SelectMany(part => List(say.Differing(part), verification.Differences.Where(d => d.Part == part).Select(d => Item(Say(say, d))))),
            ]);
    }

    private static Prose Say(Phrases say, RecordDifference difference) => difference switch
    {
        { Recorded.Length: 0, Now.Length: 0 } => difference.Name,
        { Recorded.Length: 0 } => say.OnlyNow(difference.Name, difference.Now),
        { Now.Length: 0 } => say.OnlyRecorded(difference.Name, difference.Recorded),
        _ => say.NowOtherwise(difference.Name, difference.Recorded, difference.Now),
    };
}
