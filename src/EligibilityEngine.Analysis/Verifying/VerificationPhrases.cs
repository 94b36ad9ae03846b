using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Verifying;

/// <summary>Whether a record still holds: phrases of the book.</summary>
internal static class VerificationPhrases
{
    extension(Phrases say)
    {
        public Prose RecordHolds() => say.Say();
        public Prose RecordDiffers() => say.Say();
        public Prose Differing(RecordPart part) => say.Each(part);
        public Prose OnlyNow(Prose name, Prose now) => say.Say(name, now);
        public Prose OnlyRecorded(Prose name, Prose recorded) => say.Say(name, recorded);
        public Prose NowOtherwise(Prose name, Prose recorded, Prose now) => say.Say(name, recorded, now);
    }
}
