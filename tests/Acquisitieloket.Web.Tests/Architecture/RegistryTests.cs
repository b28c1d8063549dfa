using Xunit;

namespace Acquisitieloket.Web.Tests.Architecture;

/// <summary>Where packages come from is the business of the machine that builds: no file names a registry.</summary>
public sealed class RegistryTests
{
    private static readonly string[] Registries = ["api.nuget" + ".org", "registry.npmjs" + ".org", "registry.yarnpkg" + ".com"];

    private static readonly string[] NotText = [".png", ".jpg", ".woff2", ".pdf", ".ico"];

    [Fact]
    public void File_Never_NamesAPackageRegistry()
    {
        var texts = Repository.Files.Where(path => !NotText.Contains(Path.GetExtension(path))).ToList();
        Assert.Contains(texts, path => path.EndsWith("package-lock.json", StringComparison.Ordinal));

        var wrong = texts.Where(path => Repository.Read(path) is var text
            && Registries.Any(registry => text.Contains(registry, StringComparison.OrdinalIgnoreCase)));

        Assert.Empty(wrong);
    }

    [Fact]
    public void LockFile_Never_SaysWhereAPackageWasResolved()
    {
        var locks = Repository.Files.Where(path => path.EndsWith("package-lock.json", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(locks);
        Assert.All(locks, path => Assert.DoesNotContain("\"resolved\":", Repository.Read(path)));
    }
}
