using System.Text;
using KzKgData.Reporting.Pages;

namespace KzKgData.Reporting.Tests;

public sealed class PageFileTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(64)]
    public void A_text_longer_than_the_buffer_is_written_whole_and_no_letter_is_split(int bytes)
    {
        var folder = Directory.CreateTempSubdirectory("kzkg-page-");
        try
        {
            var path = Path.Combine(folder.FullName, "page.html");
            const string Text = "aé€ Бишкек ab ۱۲۳ end";

            using (var file = new PageFile(path, new byte[bytes]))
            {
                file.Write(Text);
                file.Write(Text);
            }

            Assert.Equal(Encoding.UTF8.GetBytes(Text + Text), File.ReadAllBytes(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
