using System.Text;
using Acquisitieloket.Core.Mail.Inbound;
using Acquisitieloket.Core.Mail.Inbound.Mime;

namespace Acquisitieloket.Core.Tests.Mail.Inbound;

public sealed class NastyMailTests
{
    private const string Head = "From: Anna <anna@bedrijf.example>\n";

    [Theory]
    [InlineData(Head + "\n", "")]
    [InlineData(Head + "Content-Type: text/html\n\n<style>p{}</style><p>Wij zoeken<br>5&nbsp;ha</p><script>x()</script>", "Wij zoeken\n5 ha")]
    [InlineData(Head + "Content-Type: text/html\n\n<p>Ja</p><blockquote><p>Oud</p></blockquote>", "Ja")]
    [InlineData(Head + "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\nPrijs: =80 5", "Prijs: € 5")]
    [InlineData(Head + "Content-Type: text/plain; charset=bestaat-niet\n\nReünie", "Reünie")]
    [InlineData(Head + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nNooit gesloten", "Nooit gesloten")]
    [InlineData(Head + "\nnul\0bel\a\u202Eomgekeerd", "nulbelomgekeerd")]
    [InlineData(Head + "\nשלום עולם", "שלום עולם")]
    public void Read_WhenMailIsOdd_GivesPlainText(string mail, string text) => Assert.Equal(text, Read(mail)!.Text);

    [Theory]
    [InlineData("=?iso-8859-1?Q?Gr=FC=DFe?=", "Grüße")]
    [InlineData("Größe ohne Zeichensatz", "Größe ohne Zeichensatz")]
    [InlineData("=?utf-8?B?YQ1CY2M6IHhAeQ==?=", "aBcc: x@y")]
    public void Read_WhenSubjectIsOdd_GivesOneLine(string subject, string read) =>
        Assert.Equal(read, Read($"{Head}Subject: {subject}\n\nx")!.Subject);

    [Fact]
    public void Read_WhenHeadersAreHuge_CutsThem()
    {
        var long1 = new string('a', 500_000);
        var mail = Read($"{Head}Subject: {long1}\nMessage-ID: <{long1}@x>\n\nx")!;

        Assert.Equal(InboundLimits.SubjectLength, mail.Subject.Length);
        Assert.Equal(64, mail.Id.Length);
    }

    [Fact]
    public void Read_WhenMailHasTwoThousandFiles_ReadsTenAndCountsTheRest()
    {
        var parts = string.Concat(Enumerable.Range(0, 2000).Select(i =>
            $"--x\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"{i}.pdf\"\n\nabc\n"));
        var mail = Read($"{Head}Content-Type: multipart/mixed; boundary=x\n\n{parts}--x--\n")!;

        Assert.Equal(InboundLimits.MostFiles, mail.Files.Count);
        Assert.Equal(1990, mail.FilesLeftOut);
        Assert.Equal(("0.pdf", "abc"), (mail.Files[0].Name, Encoding.UTF8.GetString(mail.Files[0].Content).Trim()));
    }

    [Fact]
    public void Read_WhenPartsAreNestedWithoutEnd_Returns()
    {
        var nested = string.Concat(Enumerable.Range(0, 5000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"));

        Assert.Empty(Read($"{Head}{nested}\ndiep")!.Files);
    }

    [Fact]
    public void Read_WhenMailIsLargerThanAllowed_IsNull()
    {
        var content = new byte[InboundLimits.MostBytes + 1];
        Encoding.ASCII.GetBytes($"{Head}\n").CopyTo(content, 0);

        Assert.Null(MailReader.Read(content));
        Assert.NotNull(MailReader.Read(content[..1000]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("PK\u0003\u0004 geen mail")]
    public void Read_WhenItIsNoMail_IsNull(string content) => Assert.Null(Read(content));

    [Fact]
    public void Read_WhenFromNamesTwo_TrustsNeither() =>
        Assert.Null(Read("From: anna@bedrijf.example, boef@elders.example\n\nx")!.From);

    [Fact]
    public void Read_WhenTokenStandsInCcOrWasNoted_IsAmongTheAddresses() => Assert.Equal(
        ["iemand@x.example", "loket+abc@x.example", "loket+def@x.example"],
        Read($"{Head}To: iemand@x.example\nCc: Loket <Loket+ABC@x.example>\nDelivered-To: loket+def@x.example\n\nx")!.To);

    [Fact]
    public void Read_WhenDeliveredTwiceWithoutMessageId_HasTheSameId()
    {
        Assert.Equal(Read(Head + "\nx")!.Id, Read(Head + "\nx")!.Id);
        Assert.NotEqual(Read(Head + "\nx")!.Id, Read(Head + "\ny")!.Id);
    }

    private static InboundMail? Read(string mail) => MailReader.Read(Encoding.UTF8.GetBytes(mail));
}
