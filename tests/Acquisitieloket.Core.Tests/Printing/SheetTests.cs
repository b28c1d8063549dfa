using Acquisitieloket.Core.Documents.Contents;
using Acquisitieloket.Core.Printing;
using Acquisitieloket.Core.Tests.Proposals;
using Acquisitieloket.Testing;

namespace Acquisitieloket.Core.Tests.Printing;

/// <summary>A sheet as real Chromium and qpdf print it, read back.</summary>
public sealed class SheetTests : IAsyncDisposable
{
    private readonly TestCore core = new();
    private readonly TestFolder folder = new();

    [Theory]
    [InlineData("nl", "Uw contactpersoon", "Pagina 1 van")]
    [InlineData("en", "Your contact person", "Page 1 of")]
    [InlineData("de", "Ihre Ansprechperson", "Seite 1 von")]
    public async Task Print_InEachLanguage_IsAccessibleAndComplete(string language, string person, string page)
    {
        var sheet = new Sheet
        {
            Language = language, Title = "Grundstück & Löschwasser", Reference = "TW-AAAA-BBBB",
            CompanyName = "W.W.W. van der Hoogenbandt-Schuttevaerder Internationale Overslagmaatschappij <B.V.>",
            Intro = "x", Footer = "Kopie \"voor\" u", Person = new("Anna de Vries", "", "", "", "anna@borne.example"),
            Sections = [.. Enumerable.Range(1, 9).Select(i => new SheetSection($"Kop {i}", [.. Enumerable.Range(1, 6).Select(
                j => new SheetLine($"Vraag {i}.{j}", $"Antwoord {i}.{j}\ntweede regel"))]))],
        };

        var pdf = folder["sheet.pdf"];
        await File.WriteAllBytesAsync(pdf, await core.Do<SheetHtml, byte[]>(html =>
            core.Do<IPageRenderer, byte[]>(printer => printer.RenderAsync(html.Write(sheet), default))));

        // What we print, ordinarily and packed, is what we would take ourselves.
        Assert.Null(ContentCheck.Of(new MemoryStream(await File.ReadAllBytesAsync(pdf)), "kopie.pdf").Fault);
        Printed.Pack(pdf, folder["packed.pdf"]);
        var packed = await File.ReadAllBytesAsync(folder["packed.pdf"]);
        Assert.True(packed.AsSpan().IndexOf("/ObjStm"u8) > 0);
        Assert.Null(ContentCheck.Of(new MemoryStream(packed), "kopie.pdf").Fault);
        var text = Printed.Text(pdf);
        Assert.Contains(person, text);
        Assert.Contains(page, text);
        Assert.Contains("<B.V.>", text);
        Assert.Contains("Antwoord 9.6", text);
        Assert.Contains("tweede regel", text);
        Assert.Contains("Tagged:          yes", Printed.Info(pdf));
        Assert.Contains("Grundstück & Löschwasser TW-AAAA-BBBB", Printed.Info(pdf));
        var structure = Printed.Structure(pdf);
        Assert.Contains("H1", structure);
        Assert.Equal(9, structure.Split("H2").Length - 1);
        Assert.Contains($"u:{language}", Printed.Objects(pdf));
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return core.DisposeAsync();
    }
}
