using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>What an editor is told: phrases of the book.</summary>
internal static class EditorPhrases
{
    extension(Phrases say)
    {
        public Prose NeededKey(Prose shape) => say.Say(shape);
        public Prose OptionalKey(Prose shape) => say.Say(shape);
        public Prose MayBe(Prose words) => say.Say(words);
        public Prose ValueOf(Prose kind, Prose name) => say.Say(kind, name);
        public Prose StandsFor(Truth stands, Prose name) => say.Each(stands, name);
        public Prose NotDecidedFor(Prose name) => say.Say(name);
        public Prose ScenarioPasses() => say.Say();
        public Prose ScenarioFails(Prose differences) => say.Say(differences);
        public Prose ScenarioWrong() => say.Say();
        public Prose ChangeTo(Prose name) => say.Say(name);
        public Prose ChangeAllTabs() => say.Say();
        public Prose RemoveKey(Prose name) => say.Say(name);
        public Prose RemoveThis() => say.Say();
        public Prose AddKey(Prose name) => say.Say(name);
        public Prose RequireAll() => say.Say();
        public Prose NothingToRename() => say.Say();
        public Prose NotANewName(Prose name) => say.Say(name);
        public Prose NameIsTaken(Prose name, Prose place) => say.Say(name, place);
        public Prose CannotRenameBeside(Prose place) => say.Say(place);
    }
}
