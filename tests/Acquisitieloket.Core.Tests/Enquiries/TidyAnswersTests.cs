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
}
