using System.Text;
using Acquisitieloket.Web.Features.Reports.Export;
using Xunit;

namespace Acquisitieloket.Web.Tests.Features.Reports;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@som", "\"'@som\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("zeg \"ja\"", "\"zeg \"\"ja\"\"\"")]
    [InlineData("=a;b", "\"'=a;b\"")]
    [InlineData("Ünïcode", "Ünïcode")]
    public void Of_WhenCellCouldDoHarm_KeepsItText(string cell, string written) =>
        Assert.Equal($"{written};x\r\n", Encoding.UTF8.GetString(CsvFile.Of([[cell, "x"]])[3..]));
}
