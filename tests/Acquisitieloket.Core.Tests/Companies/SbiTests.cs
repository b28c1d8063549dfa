using Acquisitieloket.Core.Companies;
using Acquisitieloket.Core.Enquiries;

namespace Acquisitieloket.Core.Tests.Companies;

public sealed class SbiTests
{
    [Fact]
    public void All_Always_HoldsTheSectionsAndDivisionsOfTheEditionOnce()
    {
        Assert.Equal("ABCDEFGHIJKLMNOPQRSTUV", string.Concat(Sbi.All.Where(s => s.IsSection).Select(s => s.Code)));
        Assert.Equal(87, Sbi.All.Count(s => !s.IsSection));
        Assert.Equal(Sbi.All.Count, Sbi.All.Select(s => s.Code).Distinct().Count());
        Assert.All(Sbi.All, s => Assert.All(new[] { s.Dutch, s.English, s.German }, name => Assert.False(string.IsNullOrWhiteSpace(name))));
    }

    [Theory]
    [InlineData("25 Metaalproducten", "25")]
    [InlineData("25 metal products", "25")]
    [InlineData("C Verarbeitendes Gewerbe", "C")]
    [InlineData("25.62", "2562")]
    [InlineData("25 62", "2562")]
    [InlineData("25 Iets anders", "25Ietsanders")]
    public void Of_WhatWasPickedOrTyped_KeepsTheCode(string typed, string code) => Assert.Equal(code, TidyAnswers.Of(new EnquiryAnswers
    {
        Company = new() { Name = "x" }, Contact = new() { Name = "x", Email = "x" }, Description = "x", PrivacyVersion = "1",
        Requirements = new() { SbiCode = typed },
    }).Requirements.SbiCode);

    [Theory]
    [InlineData("2562", "nl", "2562 (Metaalproducten)")]
    [InlineData("c", "de", "c (Verarbeitendes Gewerbe)")]
    [InlineData("0499", "en", "0499")]
    public void Written_ACode_SaysWhatItStandsFor(string code, string language, string expected) =>
        Assert.Equal(expected, Sbi.Written(code, language));

    [Theory]
    [InlineData("metaalbewerking", "25")]
    [InlineData("Metaalbewerkingsbedrijf", "25")]
    [InlineData("sheet metal", "25")]
    [InlineData("Schweißen", "25")]
    [InlineData("bakker", "10")]
    [InlineData("warehouse", "52")]
    [InlineData("software", "62")]
    public void Find_ByWhatACompanyCallsItself_NamesItsBranchFirst(string words, string code) => Assert.Equal(code, Sbi.Find(words)[0].Code);

    [Theory]
    [InlineData("25.62")]
    [InlineData("xyzzy")]
    [InlineData("C")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Find_ACodeOrAWordOfNoBranch_FindsNothing(string? words) => Assert.Empty(Sbi.Find(words));

    [Fact]
    public void Find_AWordOfMany_StaysAChoice() => Assert.InRange(Sbi.Find("industrie bouw handel vervoer diensten").Count, 2, Sbi.MostFound);

    [Theory]
    [InlineData("2562", "C")]
    [InlineData("52", "H")]
    [InlineData("h", "H")]
    [InlineData("04", null)]
    [InlineData(null, null)]
    public void SectionOf_ACode_IsItsLetter(string? code, string? section) => Assert.Equal(section, Sbi.SectionOf(code));
}
