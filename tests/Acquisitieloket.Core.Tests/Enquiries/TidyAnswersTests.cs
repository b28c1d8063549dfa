using Acquisitieloket.Core.Enquiries;

namespace Acquisitieloket.Core.Tests.Enquiries;

public sealed class TidyAnswersTests
{
    private static readonly EnquiryAnswers Typed = new()
    {
        Company = new() { Name = "  Voor\0beeld\tB.V.\r\n", KvkNumber = "12 34.56-78", ForeignRegister = "HRB 1", OnBehalfOf = "Ander" },
        Contact = new() { Name = "Fatima", Email = " fatima@voorbeeld.nl ", Phone = "  " },
        Description = "Regel een\r\nregel\u0007 twee",
        Requirements = new() { PlotM2 = new(null, null), Features = ["hightech", "", "hightech"], SbiCode = "25.62" },
        PrivacyVersion = "2026-11",
        CodeName = "Beuk",
    };

    [Fact]
    public void Of_WhatPeopleType_KeepsWhatTheyMeant()
    {
        var tidy = TidyAnswers.Of(Typed);
        Assert.Equal("Voorbeeld B.V.", tidy.Company.Name);
        Assert.Equal("12345678", tidy.Company.KvkNumber);
        Assert.Equal("fatima@voorbeeld.nl", tidy.Contact.Email);
        Assert.Null(tidy.Contact.Phone);
        Assert.Equal("Regel een\nregel  twee", tidy.Description);
        Assert.Null(tidy.Requirements.PlotM2);
        Assert.Equal(["hightech"], tidy.Requirements.Features);
        Assert.Equal("2562", tidy.Requirements.SbiCode);
    }

    [Fact]
    public void Of_AnswersThatNoLongerApply_LeavesThemOut()
    {
        var dutch = TidyAnswers.Of(Typed with { Company = Typed.Company with { Situation = CompanySituation.Moving } });
        Assert.Null(dutch.Company.ForeignRegister);
        Assert.Null(dutch.Company.OnBehalfOf);
        Assert.Null(dutch.CodeName);
        var german = TidyAnswers.Of(Typed with { Company = Typed.Company with { Country = "de" } });
        Assert.Equal(("DE", null, "HRB 1"), (german.Company.Country, german.Company.KvkNumber, german.Company.ForeignRegister));
    }

    [Theory]
    [InlineData("Firma \u202Ednammih", "Firma dnammih")]
    [InlineData("\uFEFF\u2067مؤسسة\u2069", "مؤسسة")]
    [InlineData("Café 🚀 👩‍🔧 B.V.", "Café 🚀 👩‍🔧 B.V.")]
    [InlineData("\u200EFirma\u200F \u061CX", "Firma X")]
    [InlineData("Fir\u200Bma\u2060 \u00ADX\u180E\u2063", "Firma X")]
    [InlineData("\uFEFFFirma\uFFF9", "Firma")]
    [InlineData("Firma\u2028X", "Firma X")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("\u202E\u202C", null)]
    [InlineData("\u200B \u2060", null)]
    [InlineData("\u200D \u200C", null)]
    public void Line_WithSignsThatTurnOrBreakText_KeepsTheWordsOnly(string typed, string? kept) =>
        Assert.Equal(kept, TidyAnswers.Line(typed));

    // Not in a theory: attributes cannot hold half a character.
    [Fact]
    public void Line_WithHalfACharacter_MarksThePlace()
    {
        Assert.Equal("half\uFFFD", TidyAnswers.Line("half\uD83D"));
        Assert.Equal("\uFFFDhalf", TidyAnswers.Line("\uDE80half"));
    }
}
