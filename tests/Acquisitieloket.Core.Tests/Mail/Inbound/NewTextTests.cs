using Acquisitieloket.Core.Mail.Inbound;

namespace Acquisitieloket.Core.Tests.Mail.Inbound;

public sealed class NewTextTests
{
    [Theory]
    [InlineData("Prima.\n\nOp ma 3 aug 2026 om 10:00 schreef Loket <loket@x.example>:\n> Beste Anna", "Prima.")]
    [InlineData("Gut.\n\nAm 03.08.2026 um 10:00 schrieb Loket:\n> Guten Tag", "Gut.")]
    [InlineData("Fine.\n\nOn Mon, 3 Aug 2026 at 10:00 Loket\n<loket@x.example> wrote:\n> Dear", "Fine.")]
    [InlineData("Ja.\n\nVan: Loket\nVerzonden: maandag\nAan: Anna\nOnderwerp: Vraag\n\nBeste Anna", "Ja.")]
    [InlineData("Ja.\n-----Oorspronkelijk bericht-----\nBeste Anna", "Ja.")]
    [InlineData("Ja.\n> oud\n> ouder\n", "Ja.")]
    public void Of_WhenHistoryFollows_KeepsTheNewTextOnly(string text, string kept) => Assert.Equal(kept, NewText.Of(text));

    [Theory]
    [InlineData("Op ma 3 aug schreef Loket:\n> Hoeveel?\nDrie hectare.")]
    [InlineData("> Hoeveel?\nDrie.\n> Wanneer?\nIn mei.")]
    [InlineData("Van: Enschede\nNaar Almelo rijden is te ver.")]
    [InlineData("> alleen oude tekst")]
    public void Of_WhenInDoubt_LosesNothing(string text) => Assert.Equal(text, NewText.Of(text));
}
