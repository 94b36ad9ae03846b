namespace EligibilityEngine.Word;

/// <summary>Documents as Word files.</summary>
public static class DocumentWord
{
    extension(Document document)
    {
        /// <summary>The document as a Word file (Office Open XML): its notes as footnotes, its headings, lists and names in styles, on A4 with running heads. Nothing in it can run.</summary>
        public byte[] ToWord()
        {
            ArgumentNullException.ThrowIfNull(document);
            return WordFile.Write(document);
        }
    }
}
