using Acquisitieloket.Core.Documents;
using Acquisitieloket.Core.Documents.Contents;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Documents;

public sealed class ContentCheckTests
{
    public static IEnumerable<object[]> Nasty => NastyFiles.All.Select(f => new object[] { f.What, f.Name, f.Fault });

    public static TheoryData<string, byte[], string> Good => new()
    {
        { "plan.pdf", SampleFiles.Pdf(), "application/pdf" },
        { "PLAN.PDF", SampleFiles.Pdf(), "application/pdf" },
        { "foto.jpeg", SampleFiles.Jpeg(), "image/jpeg" },
        { "foto.JPG", [.. SampleFiles.Jpeg(), .. new byte[2000]], "image/jpeg" },
        { "foto.png", SampleFiles.Png(), "image/png" },
        { "foto.gif", SampleFiles.Gif(), "image/gif" },
        { "foto.webp", SampleFiles.WebP(), "image/webp" },
        { "plan.docx", SampleFiles.Docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "plan.xlsx", SampleFiles.Xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "plan.pptx", SampleFiles.Pptx(), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "plan.odt", SampleFiles.OpenDocument(), "application/vnd.oasis.opendocument.text" },
        { "plan.ods", SampleFiles.OpenDocument("spreadsheet"), "application/vnd.oasis.opendocument.spreadsheet" },
        { "plan.odp", SampleFiles.OpenDocument("presentation"), "application/vnd.oasis.opendocument.presentation" },
        { "brief.txt", "Hé, 3 < 5 🏭"u8.ToArray(), "text/plain" },
        { "tabel.csv", "\uFEFFnaam;m²\r\nHal;5.000"u8.ToArray(), "text/csv" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void Of_WhenContentIsWhatTheNameSays_IsThatKind(string name, byte[] content, string mediaType)
    {
        var (kind, fault) = ContentCheck.Of(new MemoryStream(content), name);

        Assert.Null(fault);
        Assert.Equal(mediaType, kind!.MediaType);
    }

    [Theory]
    [MemberData(nameof(Nasty))]
    public void Of_WhenFileIsNasty_SaysWhy(string what, string name, FileFault expected)
    {
        var (kind, fault) = ContentCheck.Of(new MemoryStream(NastyFiles.Content(what)), name);

        Assert.Equal(expected, fault);
        Assert.Null(kind);
    }

    public static IEnumerable<object[]> Acting => ActingFiles.Refused.Select(f => new object[] { f.What });

    public static IEnumerable<object[]> Ordinary => ActingFiles.Taken.Select(f => new object[] { f.What });

    [Theory]
    [MemberData(nameof(Acting))]
    public void Of_WhenItWouldActWhenOpened_SaysWhy(string what)
    {
        var file = ActingFiles.Refused.Single(f => f.What == what);

        Assert.Equal(file.Fault, ContentCheck.Of(new MemoryStream(file.Content), file.Name).Fault);
    }

    [Theory]
    [MemberData(nameof(Ordinary))]
    public void Of_WhenItOnlyLooksLikeActing_IsTaken(string what)
    {
        var file = ActingFiles.Taken.Single(f => f.What == what);

        Assert.Null(ContentCheck.Of(new MemoryStream(file.Content), file.Name).Fault);
    }

    [Fact]
    public void Of_WhenExactlyAsLargeAsAllowed_IsTaken()
    {
        var content = new byte[DocumentLimits.MostBytes];
        Array.Fill(content, (byte)'a');

        Assert.Equal(FileKind.Text, ContentCheck.Of(new MemoryStream(content), "tekst.txt").Kind);
    }

    [Theory]
    [InlineData("plan.pdf", "plan.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData(@"C:\Users\erika\plan.pdf", "plan.pdf")]
    [InlineData("plan\u202Efdp.exe", "planfdp.exe")]
    [InlineData("een\r\nSet-Cookie: x.pdf", "eenSet-Cookie: x.pdf")]
    [InlineData("  veel   ruimte .pdf ", "veel ruimte .pdf")]
    [InlineData("bouwplan 🏭👩‍🔧.pdf", "bouwplan 🏭👩‍🔧.pdf")]
    [InlineData("a%22b.pdf", "a%22b.pdf")]
    [InlineData("100% groen.pdf", "100% groen.pdf")]
    [InlineData("plan \\\"noord\\\".pdf", "plan \"noord\".pdf")]
    [InlineData("...", "bestand")]
    [InlineData("", "bestand")]
    [InlineData(null, "bestand")]
    public void DocumentName_OfWhatSomeoneSent_IsOneToShow(string? given, string expected) =>
        Assert.Equal(expected, DocumentName.Of(given));

    [Fact]
    public void DocumentName_WhenFarTooLong_IsCutAndKeepsItsEnding()
    {
        var name = DocumentName.Of(string.Concat(Enumerable.Repeat("🏭", 250)) + ".pdf");

        Assert.InRange(name.Length, 190, Document.NameLength);
        Assert.EndsWith("🏭….pdf", name);
    }
}
