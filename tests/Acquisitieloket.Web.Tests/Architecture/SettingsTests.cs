using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Acquisitieloket.Core.Data;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Acquisitieloket.Web.Tests.Architecture;

/// <summary>appsettings.sample.json names every setting, and nothing that is not one.</summary>
public sealed class SettingsTests
{
    private static readonly IConfiguration Sample = new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(Repository.Root, "appsettings.sample.json")).Build();

    public static TheoryData<Type> Options =>
        [.. new[] { typeof(AppDbContext).Assembly, typeof(Program).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && SectionOf(type) is not null)];

    [Fact]
    public void Options_InTheProduct_AreFound() => Assert.True(Options.Count >= 5, $"Only {Options.Count} found.");

    [Theory]
    [MemberData(nameof(Options))]
    public void Sample_ForEveryOptionsClass_BindsAndIsValid(Type type)
    {
        var section = Sample.GetRequiredSection(SectionOf(type)!);

        var bound = section.Get(type, binder => binder.ErrorOnUnknownConfiguration = true)!;

        Validator.ValidateObject(bound, new ValidationContext(bound), validateAllProperties: true);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Sample_ForEveryOptionsClass_NamesEverySetting(Type type)
    {
        var named = Sample.GetRequiredSection(SectionOf(type)!).GetChildren().Select(child => child.Key).ToHashSet();
        var settings = type.GetProperties().Where(property => property.CanWrite).Select(property => property.Name).ToList();

        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.Contains(setting, named));
    }

    private static string? SectionOf(Type type) =>
        type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string;
}
