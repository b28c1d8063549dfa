using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;
using Acquisitieloket.Core.Matching;

namespace Acquisitieloket.Core.Tests.Enquiries;

public sealed class EnquiryRulesTests
{
    private static readonly DateOnly Today = new(2026, 9, 7);

    private static readonly EnquiryAnswers Good = new()
    {
        Company = new() { Name = "Voorbeeld B.V.", KvkNumber = "12345678", Website = "www.voorbeeld.nl" },
        Contact = new() { Name = "Fatima Jansen", Email = "fatima@voorbeeld.nl", Phone = "bel maar" },
        Description = "Wij maken dozen.",
        PrivacyVersion = "2026-11",
    };

    public static TheoryData<string, FaultKind, EnquiryAnswers> Broken => new()
    {
        { "Company.Name", FaultKind.Missing, Good with { Company = new() { Name = " " } } },
        { "Company.Name", FaultKind.TooLong, Good with { Company = new() { Name = new string('x', Company.NameLength + 1) } } },
        { "Company.KvkNumber", FaultKind.NotKvkNumber, Good with { Company = Good.Company with { KvkNumber = "1234567a" } } },
        { "Company.Website", FaultKind.NotWebsite, Good with { Company = Good.Company with { Website = "javascript://x.nl" } } },
        { "Company.Country", FaultKind.NotCountry, Good with { Company = Good.Company with { Country = "Nederland" } } },
        { "Company.Country", FaultKind.NotCountry, Good with { Company = Good.Company with { Country = "XX" } } },
        { "Contact.Name", FaultKind.Missing, Good with { Contact = Good.Contact with { Name = "" } } },
        { "Contact.Email", FaultKind.Missing, Good with { Contact = Good.Contact with { Email = "" } } },
        { "Contact.Email", FaultKind.NotEmail, Good with { Contact = Good.Contact with { Email = "a@b" } } },
        { "Contact.Phone", FaultKind.PhoneToCall, Good with { Contact = Good.Contact with { PreferredChannel = ContactChannel.Phone, Phone = null } } },
        { "Description", FaultKind.Missing, Good with { Description = "" } },
        { "PrivacyVersion", FaultKind.Missing, Good with { PrivacyVersion = "" } },
        { "Company.Name", FaultKind.HoldsAddress, Good with { Company = Good.Company with { Name = "Gratis geld http://evil.example" } } },
        { "Company.OnBehalfOf", FaultKind.HoldsAddress, Good with { Company = Good.Company with { OnBehalfOf = "Kijk op WWW.evil.example" } } },
        { "Company.City", FaultKind.HoldsAddress, Good with { Company = Good.Company with { City = "evil.example/x" } } },
        { "Contact.Name", FaultKind.HoldsAddress, Good with { Contact = Good.Contact with { Name = "Win nu (evil.example/prijs)" } } },
        { "Contact.Role", FaultKind.HoldsAddress, Good with { Contact = Good.Contact with { Role = "evil.example:8080/x" } } },
        { "CodeName", FaultKind.HoldsAddress, Good with { Confidential = true, CodeName = "https://evil.example" } },
        { "DecisionOn", FaultKind.DayOutOfRange, Good with { DecisionOn = Today.AddYears(31) } },
        { "Requirements.OperationalOn", FaultKind.DayOutOfRange, With(new() { OperationalOn = Today.AddMonths(-2) }) },
        { "Requirements.PlotM2.Max", FaultKind.MinAboveMax, With(new() { PlotM2 = new(2, 1) }) },
        { "Requirements.FloorM2.Min", FaultKind.OutOfRange, With(new() { FloorM2 = new(-5, null) }) },
        { "Requirements.PowerKva", FaultKind.OutOfRange, With(new() { PowerKva = int.MaxValue }) },
        { "Requirements.OfficePercent", FaultKind.OutOfRange, With(new() { OfficePercent = 101 }) },
        { "Requirements.SbiCode", FaultKind.NotSbiCode, With(new() { SbiCode = "Z" }) },
        { "Contact.Language", FaultKind.NotLanguage, Good with { Contact = Good.Contact with { Language = "fr" } } },
        { "Impact.JobsKept", FaultKind.OutOfRange, Good with { Impact = new() { JobsKept = -1 } } },
        { "Impact.EducationMix", FaultKind.TooLong, Good with { Impact = new() { EducationMix = new string('x', EnquiryRules.EducationLength + 1) } } },
        { "Impact.Sustainability", FaultKind.TooLong, Good with { Impact = new() { Sustainability = new string('x', EnquiryRules.SustainabilityLength + 1) } } },
        { "Campaign", FaultKind.TooLong, Good with { Campaign = new string('x', EnquiryRules.SourceLength + 1) } },
        { "CodeName", FaultKind.CodeNameTellsWho, Good with { Confidential = true, CodeName = "Project Voorbeeld" } },
        { "Requirements.Features", FaultKind.TooMany, With(new() { Features = [.. Enumerable.Range(0, 21).Select(i => $"f{i}")] }) },
    };

    [Fact]
    public void Check_WhenAllIsWell_FindsNothing() => Assert.Empty(EnquiryRules.Check(Good, Today));

    [Theory]
    [MemberData(nameof(Broken))]
    public void Check_WhenARuleIsBroken_NamesTheFieldAndTheRule(string field, FaultKind kind, EnquiryAnswers answers)
    {
        var fault = Assert.Single(EnquiryRules.Check(answers, Today));
        Assert.Equal((field, kind), (fault.Field, fault.Kind));
    }

    [Fact]
    public void Check_WhenTheNameIsAsLongAsCanBeKept_Accepts() =>
        Assert.Empty(EnquiryRules.Check(Good with { Company = new() { Name = new string('x', Company.NameLength) } }, Today));

    [Theory]
    [InlineData("Booking.com B.V.")]
    [InlineData("Bol.com")]
    [InlineData("Müller GmbH & Co. KG")]
    [InlineData("B.V./Ltd. i.o.")]
    [InlineData("Kees/Jan 24/7 N.V.")]
    [InlineData("J.P.de Vries")]
    public void Check_WhenANameOnlyResemblesAnAddress_Accepts(string name) => Assert.Empty(EnquiryRules.Check(
        Good with { Company = Good.Company with { Name = name }, Contact = Good.Contact with { Name = name } }, Today));

    [Theory]
    [InlineData("Project Beuk", false)]
    [InlineData("Voorbeeld B.V.", true)]
    [InlineData("project VÖORBEELD", true)]
    [InlineData("Plan van Jansen", true)]
    [InlineData("FatimaJansen2026", true)]
    [InlineData("Oost-Voorbeeldig", false)]
    [InlineData("Ander", true)]
    public void TellsWho_ForACodeName_FindsTheNamesOfCompanyAndContact(string codeName, bool expected) =>
        Assert.Equal(expected, CodeNames.TellsWho(codeName, Good with { Company = Good.Company with { OnBehalfOf = "Ander" } }));

    [Theory]
    [InlineData("naam@voorbeeld.nl", true)]
    [InlineData("voor.achter+loket@sub.voorbeeld.co.uk", true)]
    [InlineData("naam@voorbeeld", false)]
    [InlineData("naam voorbeeld.nl", false)]
    [InlineData("naam@@voorbeeld.nl", false)]
    [InlineData("a@voorbeeld.nl, b@voorbeeld.nl", false)]
    [InlineData("Naam <naam@voorbeeld.nl>", false)]
    [InlineData("naam@voorbeeld.nl\r\nBcc: x@y.nl", false)]
    [InlineData("@voorbeeld.nl", false)]
    public void IsEmail_ForWhatPeopleAndAttackersType_TellsThemApart(string text, bool expected) =>
        Assert.Equal(expected, ContactWays.IsEmail(text));

    [Theory]
    [InlineData("053 481 81 81", false)]
    [InlineData("+49 (2562) 123456", false)]
    [InlineData("0612", true)]
    [InlineData("bel maar", true)]
    public void LooksOdd_ForPhoneNumbers_WarnsOnlyWhereDue(string phone, bool expected) =>
        Assert.Equal(expected, ContactWays.LooksOdd(phone));

    private static EnquiryAnswers With(Requirements needs) => Good with { Requirements = needs };
}
