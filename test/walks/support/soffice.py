"""LibreOffice as one process of its own, with a profile that is thrown away."""
import os
import shutil
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

# Every formula is calculated when a file is loaded: a default profile would believe the results that it finds
# there. Without locks, a file that it fell over with opens again.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="UseLocking" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
"""


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Soffice:
    def __enter__(self):
        self.start()
        return self

    def start(self):
        self.profile = tempfile.mkdtemp(prefix="scorebook-soffice-")
        os.makedirs(f"{self.profile}/user")
        with open(f"{self.profile}/user/registrymodifications.xcu", "w", encoding="utf-8") as file:
            file.write(SETTINGS)
        pipe = f"scorebook{os.getpid()}x{os.path.basename(self.profile)}"
        self.process = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{self.profile}", "--headless", "--norestore", "--nolockcheck",
             "--nodefault", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            self.desktop = self._connect(pipe)
        except BaseException:
            self.stop()
            raise

    def _connect(self, pipe):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(1200):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            except Exception:  # not listening yet
                if self.process.poll() is not None:
                    raise
                time.sleep(0.1)
        raise TimeoutError("LibreOffice did not answer")

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        try:
            self.desktop.terminate()
        except Exception:  # the connection ends before the answer comes, or was never made
            pass
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def open(self, path):
        return self.desktop.loadComponentFromURL(f"file://{path}", "_blank", 0, (setting("Hidden", True),))

    @staticmethod
    def save(document, path):
        document.storeToURL(f"file://{path}", (setting("FilterName", "Calc MS Excel 2007 XML"),))
